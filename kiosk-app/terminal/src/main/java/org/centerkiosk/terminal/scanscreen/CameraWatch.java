package org.centerkiosk.terminal.scanscreen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.centerkiosk.terminal.scan.Camera;
import org.centerkiosk.terminal.scan.CameraState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether a code can be shown here, so that nobody is invited to what does not work. Looks now and then whether a
 * camera is there, and opens none: whether it is busy or covered is learnt when somebody uses it, and believed for a
 * while. Callable from any thread.
 */
public final class CameraWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CameraWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** After that it is offered again. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final Camera camera;
    private final InstantSource machine;
    private final Executor workers;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private Instant looked = Instant.EPOCH;
    private Instant failed = Instant.EPOCH;
    private boolean isThere;
    private boolean isUsable;

    /**
     * @param machine this machine's own time
     * @param workers threads that may wait
     */
    public CameraWatch(Camera camera, InstantSource machine, Executor workers) {
        this.camera = camera;
        this.machine = machine;
        this.workers = workers;
    }

    /** To be called every second. */
    public void tick() {
        if (isDue() && isLooking.compareAndSet(false, true)) {
            workers.execute(() -> {
                try {
                    found(camera.isThere());
                } catch (RuntimeException | LinkageError e) {
                    LOG.warn("no camera can be looked for: {}", e.toString());
                    found(false);
                } finally {
                    isLooking.set(false);
                }
            });
        }
        settle();
    }

    /** Whether a code can be shown. */
    public synchronized boolean isUsable() {
        return isUsable;
    }

    private synchronized boolean isDue() {
        return isOver(looked, LOOK);
    }

    /** A clock that was set back ends every wait. */
    private boolean isOver(Instant since, Duration length) {
        Duration past = Duration.between(since, machine.instant());
        return past.isNegative() || past.compareTo(length) >= 0;
    }

    private synchronized void found(boolean now) {
        looked = machine.instant();
        isThere = now;
        settle();
    }

    /** What came of using it. */
    public synchronized void seen(CameraState state) {
        switch (state) {
            case WATCHING -> failed = Instant.EPOCH;
            case NONE, BUSY, LOST, DARK -> failed = machine.instant();
            case OFF, OPENING -> {
                // Nothing is known yet.
            }
        }
        settle();
    }

    private synchronized void settle() {
        boolean now = isThere && isOver(failed, BELIEVED);
        if (now != isUsable) {
            isUsable = now;
            LOG.info("showing codes to the camera: {}", now ? "offered" : "not offered");
        }
    }
}
