package org.centerkiosk.core.trust;

/** A right to sign: the kind of document of the same name; who says what is newest also says what to seal with. */
public enum TrustRole {
    ROOT,
    EDITION,
    TIMESTAMP,
    TAKEOVER;

    /** Whether it may sign such a document. */
    boolean signs(DocumentKind document) {
        return document == kind() || this == TIMESTAMP && document == DocumentKind.SEALING_KEY;
    }

    /** The kind of the same name. */
    public DocumentKind kind() {
        return switch (this) {
            case ROOT -> DocumentKind.ROOT;
            case EDITION -> DocumentKind.EDITION;
            case TIMESTAMP -> DocumentKind.TIMESTAMP;
            case TAKEOVER -> DocumentKind.TAKEOVER;
        };
    }

    String member() {
        return kind().noun();
    }
}
