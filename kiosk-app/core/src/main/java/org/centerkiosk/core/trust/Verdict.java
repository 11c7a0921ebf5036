package org.centerkiosk.core.trust;

/** What became of a document. */
public sealed interface Verdict<T> {

    /**
     * It is trusted.
     *
     * @param next the state to keep, in the transaction that keeps the value
     */
    record Accepted<T>(T value, TrustedState next) implements Verdict<T> {}

    /** It is what was accepted before. */
    record Unchanged<T>() implements Verdict<T> {}

    /**
     * It is not trusted; the state and what is shown stay.
     *
     * @param detail what exactly, in English for staff
     */
    record Refused<T>(Refusal refusal, String detail) implements Verdict<T> {

        /** For staff: what and why. */
        public String sentence() {
            return detail + ": " + refusal.sentence();
        }
    }
}
