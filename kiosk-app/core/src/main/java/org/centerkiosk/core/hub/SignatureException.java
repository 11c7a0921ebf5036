package org.centerkiosk.core.hub;

/** A request whose signature is missing or cannot be read; the message goes on after "the request is refused: ". */
public final class SignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    SignatureException(String what) {
        super(what, null, false, false);
    }
}
