package org.centerkiosk.terminal.scan;

/** Hears of a scan, on the scan's own thread. */
public interface ScanListener {

    /** The camera is in another state. */
    void onCamera(CameraState state);

    /** What the camera sees now. */
    void onPreview(Preview preview);

    /** A code was read: once for as long as it is held before the camera. */
    void onText(String text);
}
