package org.centerkiosk.core.media;

/** A picture cannot be used; the message continues the picture's address, as in "is no picture". */
final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    PictureException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
