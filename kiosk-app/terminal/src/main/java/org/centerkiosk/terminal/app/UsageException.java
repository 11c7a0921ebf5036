package org.centerkiosk.terminal.app;

/** The command line cannot be followed; its message says what to write instead. Ends with exit code 2. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
