package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the camera for codes between start and stop, on a thread of its own. A camera that is not there or goes away is
 * a state, never an end: it is tried again, more and more rarely. Pictures are kept nowhere.
 */
public final class ScanService {

    private static final Logger LOG = LoggerFactory.getLogger(ScanService.class);
    private static final Duration REPEAT = Duration.ofSeconds(3);
    private static final Duration STOP = Duration.ofSeconds(2);

    /** How soon an idle camera is asked again. */
    private static final long PAUSE_MILLIS = 5;

    private final Camera camera;
    private final LongSupplier ticker;
    private final Backoff backoff;
    private @Nullable Watch watch;

    /** @param ticker elapsed nanoseconds, such as System::nanoTime */
    public ScanService(Camera camera, LongSupplier ticker) {
        this(camera, ticker, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15)));
    }

    ScanService(Camera camera, LongSupplier ticker, Backoff backoff) {
        this.camera = camera;
        this.ticker = ticker;
        this.backoff = backoff;
    }

    /** How long to wait after a failure: twice as long each time, up to the longest. */
    record Backoff(Duration first, Duration longest) {
        Duration after(int failures) {
            long millis = first.toMillis() << Math.min(failures, 10);
            return millis < longest.toMillis() ? Duration.ofMillis(millis) : longest;
        }
    }

    /** Opens the camera and tells the listener what it sees until stopped; a scan that runs is stopped before. */
    public synchronized void start(ScanListener listener) {
        stop();
        watch = new Watch(listener);
        watch.thread.start();
    }

    /** Ends the scan and closes the camera; the listener hears nothing after it returns. Harmless where none runs. */
    public synchronized void stop() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    /** One scan, from its start to its stop. */
    private final class Watch {

        private final ScanListener listener;
        private final Thread thread;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final QrReader reader = new QrReader(ticker);
        private final FrameBytes bytes = new FrameBytes();
        private final Preview.Mirror mirror = new Preview.Mirror();
        private final Repeats repeats = new Repeats(REPEAT);
        private final Darkness darkness = new Darkness();
        private CameraState state = CameraState.OFF;
        private int failures;

        Watch(ScanListener listener) {
            this.listener = listener;
            this.thread = Thread.ofPlatform()
                    .daemon()
                    .name("scan")
                    .priority(Thread.NORM_PRIORITY - 1)
                    .unstarted(this::run);
        }

        void end() {
            ended.countDown();
            thread.interrupt();
            try {
                if (Thread.currentThread() != thread && !thread.join(STOP)) {
                    LOG.warn("The scan has not ended within {} s; its thread is left to itself", STOP.toSeconds());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isOver() {
            return ended.getCount() == 0;
        }

        private void run() {
            try {
                while (!isOver()) {
                    tell(failures == 0 ? CameraState.OPENING : state);
                    try (Camera.Feed feed = camera.open()) {
                        read(feed);
                    } catch (CameraException e) {
                        failed(e.state(), e.getMessage());
                    } catch (RuntimeException e) {
                        failed(CameraState.LOST, e.toString());
                    }
                    if (!ended.await(backoff.after(failures - 1).toMillis(), TimeUnit.MILLISECONDS)) {
                        LOG.debug("Trying the camera again");
                    }
                }
            } catch (InterruptedException e) {
                LOG.debug("The scan ends");
            }
        }

        private void failed(CameraState what, @Nullable String why) {
            failures++;
            if (what != state) {
                LOG.info("Camera {}: {}", what, why);
            }
            tell(what);
        }

        private void read(Camera.Feed feed) throws CameraException, InterruptedException {
            while (!isOver()) {
                Optional<BufferedImage> picture = feed.next();
                if (picture.isEmpty()) {
                    if (ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    continue;
                }
                failures = 0;
                look(picture.get());
            }
        }

        private void look(BufferedImage picture) {
            Luminance frame = bytes.of(picture);
            boolean isDark = darkness.isDark(frame, ticker.getAsLong());
            tell(isDark ? CameraState.DARK : CameraState.WATCHING);
            if (!isOver()) {
                listener.onPreview(mirror.of(picture));
            }
            for (String text : reader.read(frame, QrReader.FRAME_TIME)) {
                if (repeats.isNew(text, ticker.getAsLong()) && !isOver()) {
                    listener.onText(text);
                }
            }
        }

        private void tell(CameraState next) {
            if (next != state && !isOver()) {
                state = next;
                listener.onCamera(next);
            }
        }
    }
}
