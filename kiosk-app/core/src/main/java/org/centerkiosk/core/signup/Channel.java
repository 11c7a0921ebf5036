package org.centerkiosk.core.signup;

/** How a sign-up reached the book. */
public enum Channel {
    /** Typed on a lobby terminal. */
    LOBBY_TOUCH,
    /** A resident's own code, shown to a lobby terminal. */
    LOBBY_SCAN,
    /** The page behind a QR code, on the visitor's phone. */
    PHONE_PAGE,
    /** Staff write what a caller says. */
    TELEPHONE,
    /** Staff write for somebody who stands before them. */
    DESK;

    /** Whether staff answer for it. */
    public boolean isStaff() {
        return this == TELEPHONE || this == DESK;
    }
}
