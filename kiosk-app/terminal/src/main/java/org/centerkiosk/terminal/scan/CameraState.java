package org.centerkiosk.terminal.scan;

/** What there is to say of the camera. Whatever is wrong, it is tried again until the scan ends. */
public enum CameraState {
    /** Nobody asked for it: no camera is open. */
    OFF,
    /** Asked for, and not there yet. */
    OPENING,
    /** It sends pictures. */
    WATCHING,
    /** It sends pictures, and they are black: a cap, a cover, a hand. */
    DARK,
    /** None is connected, or none by the configured name. */
    NONE,
    /** It is there and does not open: another program has it, or it may not be used. */
    BUSY,
    /** It does not answer any more: unplugged, or its network is down. */
    LOST;

    /** Whether a code can be shown to it. */
    public boolean isUsable() {
        return this == WATCHING || this == DARK;
    }
}
