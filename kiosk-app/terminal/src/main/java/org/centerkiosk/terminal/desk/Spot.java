package org.centerkiosk.terminal.desk;

/** Where the keyboard is. */
enum Spot {
    ACCOUNT,
    PASSWORD,
    SEARCH,
    SESSIONS,
    ROSTER,
    NAME,
    PHONE,
    PARTY,
    AGE,
    TOLD,
    SUBMIT,
    ONLY,
    REASON;

    /** Whether it is one of the form for who comes without having signed up. */
    boolean isOfEntry() {
        return compareTo(NAME) >= 0 && compareTo(ONLY) <= 0;
    }
}
