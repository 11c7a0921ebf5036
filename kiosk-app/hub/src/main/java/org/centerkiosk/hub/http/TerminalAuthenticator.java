package org.centerkiosk.hub.http;

/** Knows the terminals by their keys. */
@FunctionalInterface
public interface TerminalAuthenticator {

    /** Who signed it. Called on a virtual thread. */
    Verdict authenticate(SignedRequest request);

    /** Who it is, or why nobody. */
    sealed interface Verdict {}

    /** An enrolled terminal that is not revoked. */
    record Known(TerminalIdentity terminal) implements Verdict {}

    /** No terminal: its answer is this problem, 401 or 403. */
    record Refused(Problem problem) implements Verdict {}
}
