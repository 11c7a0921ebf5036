package org.centerkiosk.terminal.scanscreen;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.scan.Preview;
import org.centerkiosk.terminal.scan.ScanListener;
import org.centerkiosk.terminal.scan.ScanService;
import org.jspecify.annotations.Nullable;

/**
 * Turns the camera on and off for a screen and brings what it sees to the JavaFX thread: the newest picture only, and
 * nothing once it was turned off. On the JavaFX thread.
 */
final class CameraSwitch {

    private final ScanService scan;
    private final Executor worker;
    private final Executor fx;
    private final ScanListener screen;
    private @Nullable Ear on;

    /**
     * @param worker one thread for all switches, for turning off may wait
     * @param fx brings a task onto the JavaFX thread
     * @param screen called on the JavaFX thread alone
     */
    CameraSwitch(ScanService scan, Executor worker, Executor fx, ScanListener screen) {
        this.scan = scan;
        this.worker = worker;
        this.fx = fx;
        this.screen = screen;
    }

    void turn(boolean wanted) {
        if (wanted == (on != null)) {
            return;
        }
        if (wanted) {
            Ear ear = new Ear();
            on = ear;
            worker.execute(() -> scan.start(ear));
        } else {
            on = null;
            worker.execute(scan::stop);
        }
    }

    boolean isOn() {
        return on != null;
    }

    private final class Ear implements ScanListener {

        private final AtomicReference<@Nullable Preview> newest = new AtomicReference<>();

        @Override
        public void onCamera(CameraState state) {
            whileOn(() -> screen.onCamera(state));
        }

        @Override
        public void onPreview(Preview preview) {
            if (newest.getAndSet(preview) == null) {
                whileOn(() -> {
                    Preview last = newest.getAndSet(null);
                    if (last != null) {
                        screen.onPreview(last);
                    }
                });
            }
        }

        @Override
        public void onText(String text) {
            whileOn(() -> screen.onText(text));
        }

        private void whileOn(Runnable task) {
            fx.execute(() -> {
                if (on == this) {
                    task.run();
                }
            });
        }
    }
}
