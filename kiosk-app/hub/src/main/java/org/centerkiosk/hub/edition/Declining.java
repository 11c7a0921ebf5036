package org.centerkiosk.hub.edition;

/** Leaves a check that did not pass; never leaves this package. Carries no stack: it is an answer, not a fault. */
final class Declining extends Exception {

    private static final long serialVersionUID = 1L;

    private final Objection objection;

    Declining(Objection objection, String detail) {
        super(detail, null, false, false);
        this.objection = objection;
    }

    <T> Outcome<T> outcome() {
        return new Outcome.Declined<>(objection, String.valueOf(getMessage()));
    }
}
