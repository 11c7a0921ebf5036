package org.centerkiosk.core.media;

/** A picture cannot be used; the message continues the picture's address, as in "is no picture". */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    PictureException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** Continues the picture's address. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
