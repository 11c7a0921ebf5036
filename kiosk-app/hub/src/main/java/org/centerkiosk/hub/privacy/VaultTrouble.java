package org.centerkiosk.hub.privacy;

/** What to do about keys that are not there or not the right ones. */
final class VaultTrouble {

    /** Of a file that cannot be used. */
    static final String RESTORE = "put it back from a backup or from another hub of this centre (TRUST.md)";

    /** Of an index whose numbers still stand where the key before the last put them. */
    static final String HALF_ROTATED = "has a new key with which the numbers were not found anew, because that was cut"
            + " short; run \"kiosk hub vault rotate phone-index\" again";

    private VaultTrouble() {}

    static String lost() {
        return "is not there, but the database holds names and numbers that were sealed with it; " + RESTORE;
    }

    static String foreign() {
        return "holds other keys than those that names and numbers in the database were sealed with; " + RESTORE;
    }
}
