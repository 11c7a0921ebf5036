package org.centerkiosk.core.trust;

/** The signed documents; the kind stands in the protected header, so that none passes for another. */
public enum DocumentKind {
    ROOT("kiosk-root", 64 << 10),
    EDITION("kiosk-edition", 32 << 20),
    TIMESTAMP("kiosk-timestamp", 64 << 10),
    TAKEOVER("kiosk-takeover", 64 << 10),
    SEALING_KEY("kiosk-sealing-key", 64 << 10);

    /** What all of them are on the wire (RFC 7515, 9.2.1). */
    public static final String MEDIA_TYPE = "application/jose+json";

    private final String typ;
    private final int maxBytes;

    DocumentKind(String typ, int maxBytes) {
        this.typ = typ;
        this.maxBytes = maxBytes;
    }

    /** The value of {@code typ} in the protected header. */
    public String typ() {
        return typ;
    }

    /** The largest envelope that is read. */
    public int maxBytes() {
        return maxBytes;
    }

    /** For sentences. */
    String noun() {
        return switch (this) {
            case ROOT -> "root";
            case EDITION -> "edition";
            case TIMESTAMP -> "timestamp";
            case TAKEOVER -> "takeover";
            case SEALING_KEY -> "sealing key";
        };
    }
}
