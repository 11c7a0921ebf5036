package org.centerkiosk.hub.app;

/** The hub cannot do what was asked; the message says what, where, and what to do about it. Ends with exit code 1. */
final class HubException extends Exception {

    private static final long serialVersionUID = 1L;

    HubException(String message) {
        super(message);
    }

    HubException(String message, Throwable cause) {
        super(message, cause);
    }
}
