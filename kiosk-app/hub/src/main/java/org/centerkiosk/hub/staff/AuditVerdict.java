package org.centerkiosk.hub.staff;

/** What checking the audit log found. */
public sealed interface AuditVerdict {

    /**
     * Every entry is as it was written, and none is missing up to the last.
     *
     * @param entries how many there are
     * @param hash of the last; to be noted elsewhere, for only a noted one tells a log that was rewritten whole
     */
    record Intact(long entries, String hash) implements AuditVerdict {}

    /**
     * Somebody or something changed it.
     *
     * @param number of the first entry that is not as it was written
     */
    record Broken(long number, String what) implements AuditVerdict {}
}
