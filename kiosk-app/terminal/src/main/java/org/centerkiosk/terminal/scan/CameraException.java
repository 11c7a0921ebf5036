package org.centerkiosk.terminal.scan;

/** A camera that is not there, does not open or has gone; the state says which. */
public final class CameraException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CameraState state;

    public CameraException(CameraState state, String message) {
        super(message);
        this.state = state;
    }

    public CameraException(CameraState state, String message, Throwable cause) {
        super(message, cause);
        this.state = state;
    }

    public CameraState state() {
        return state;
    }
}
