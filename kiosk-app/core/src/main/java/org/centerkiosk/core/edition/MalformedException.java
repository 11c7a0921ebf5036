package org.centerkiosk.core.edition;

/** A part of a payload is not as it must be. */
final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String where;

    /**
     * @param where RFC 6901 pointer
     * @param what is wrong there, in English
     */
    MalformedException(String where, String what) {
        super(what);
        this.where = where;
    }

    String where() {
        return where;
    }
}
