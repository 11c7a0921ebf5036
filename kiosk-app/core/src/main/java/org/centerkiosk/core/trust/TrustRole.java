package org.centerkiosk.core.trust;

/** A right to sign: the kind of document of the same name. */
public enum TrustRole {
    ROOT,
    EDITION,
    TIMESTAMP,
    TAKEOVER;

    /** Which documents it may sign. */
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
