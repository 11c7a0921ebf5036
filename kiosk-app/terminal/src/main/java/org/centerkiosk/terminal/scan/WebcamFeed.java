package org.centerkiosk.terminal.scan;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.ds.ipcam.IpCamDevice;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open device of WebcamCapture. One that keeps giving the same picture has gone: its drivers do not say so. */
final class WebcamFeed implements Camera.Feed {

    /** Longer than any camera needs for a picture, in the dark too. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(WebcamFeed.class);

    private final WebcamDevice device;
    private final LongSupplier ticker;
    private final boolean keepsPicture;
    private @Nullable BufferedImage last;
    private long lastNew;

    WebcamFeed(WebcamDevice device, LongSupplier ticker) {
        this.device = device;
        this.ticker = ticker;
        this.keepsPicture = device instanceof IpCamDevice;
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
        // A network camera's picture is a new one each time; a USB camera may fill the same again.
        boolean isNew = picture != null && (picture != last || !keepsPicture);
        if (isNew) {
            last = picture;
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
                if (device instanceof IpCamDevice camera && camera.getClient() instanceof Closeable connection) {
                    connection.close();
                }
                device.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("{} did not close: {}", device.getName(), e.toString());
            }
        });
    }
}
