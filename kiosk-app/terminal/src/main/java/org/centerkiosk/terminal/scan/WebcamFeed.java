package org.centerkiosk.terminal.scan;

import com.github.sarxos.webcam.WebcamDevice;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open device of WebcamCapture. One that gives no picture for a while has gone: its drivers do not say so. */
final class WebcamFeed implements Camera.Feed {

    /** Longer than any camera needs for a picture, in the dark too. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(WebcamFeed.class);

    private final WebcamDevice device;
    private final LongSupplier ticker;
    private long lastNew;

    WebcamFeed(WebcamDevice device, LongSupplier ticker) {
        this.device = device;
        this.ticker = ticker;
        this.lastNew = ticker.getAsLong();
    }

    @Override
    public Optional<BufferedImage> next() throws CameraException {
        BufferedImage picture;
        try {
            picture = device.getImage();
        } catch (RuntimeException e) {
            throw new CameraException(CameraState.LOST, device.getName() + " failed: " + e, e);
        }
        long now = ticker.getAsLong();
        if (picture != null) {
            lastNew = now;
            return Optional.of(picture);
        }
        if (now - lastNew > SILENCE.toNanos()) {
            throw new CameraException(
                    CameraState.LOST, device.getName() + " has sent no picture for " + SILENCE.toSeconds() + " s");
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        close(device);
    }

    /** On a thread of its own: a driver may wait for a camera that has gone. */
    static void close(WebcamDevice device) {
        Thread.ofPlatform().daemon().name("camera-close").start(() -> {
            try {
                device.close();
            } catch (RuntimeException e) {
                LOG.debug("{} did not close: {}", device.getName(), e.toString());
            }
        });
    }
}
