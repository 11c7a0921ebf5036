package org.centerkiosk.hub.store;

/** What can be wrong with the database, as far as a caller may care. */
public enum Fault {
    /** A row with that key is there already. */
    CONFLICT("something of that name or number is there already", "look at what is there"),
    /** No room is left. */
    FULL("the disk is full, nothing was changed", "free space on the hub's disk"),
    /** Somebody else held it for too long. */
    BUSY("the database is busy, nothing was changed", "try again in a moment"),
    /** It cannot be reached, or not with this name and password. */
    UNREACHABLE("the database cannot be reached", "check hub.database.url, user and password, and that it runs"),
    /** A newer program wrote it. */
    NEWER("the database was written by a newer version of this program", "install that version, or restore a backup"),
    /** It is no database, or damaged. */
    DAMAGED("the database is damaged", "stop the hub and restore the last backup"),
    /** It may not be written. */
    FORBIDDEN("the database may not be written", "give the hub's user the right to write it"),
    /** Anything else: a mistake of this program. */
    OTHER("the database refused a request", "look into the hub's log");

    private final String sentence;
    private final String remedy;

    Fault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }
}
