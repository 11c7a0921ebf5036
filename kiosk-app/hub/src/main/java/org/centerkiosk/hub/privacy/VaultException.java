package org.centerkiosk.hub.privacy;

import java.io.Serial;
import java.nio.file.Path;

/** The keys of the vault cannot be used; the message names the file and says what to do about it. */
public final class VaultException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    VaultException(Path file, String message) {
        super(file + " " + message);
    }

    VaultException(Path file, String message, Throwable cause) {
        this(file, message);
        initCause(cause);
    }
}
