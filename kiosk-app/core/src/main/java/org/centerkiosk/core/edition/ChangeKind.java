package org.centerkiosk.core.edition;

/** What becomes of an event or a session with a new edition. */
public enum ChangeKind {
    /** It was not there before. */
    NEW,
    /** Something that is said of it differs. */
    CHANGED,
    /** It takes place at another time or in another place. */
    MOVED,
    /** It no longer takes place and stays listed, with its reason. */
    CANCELLED,
    /** It is no longer listed, though it is not over. */
    REMOVED
}
