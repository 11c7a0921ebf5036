package org.centerkiosk.terminal.scan;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.awt.Dimension;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.centerkiosk.config.CameraConfig;
import org.jspecify.annotations.Nullable;

/**
 * The configured camera: one at a USB port by WebcamCapture's drivers, or one in the network that sends MJPEG. The drivers
 * may wait without end for a camera that does not answer, so each call has a thread and a time of its own.
 */
public final class WebcamCamera implements Camera {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration REACH = Duration.ofSeconds(2);
    private static final Dimension WANTED = new Dimension(1280, 720);

    private final CameraConfig config;
    private final WebcamDriver driver;
    private final LongSupplier ticker;

    /** The camera of the configuration, by the drivers of this machine. */
    public static WebcamCamera of(CameraConfig config) {
        return new WebcamCamera(config, new SystemDriver(), System::nanoTime);
    }

    /** @param ticker elapsed nanoseconds */
    WebcamCamera(CameraConfig config, WebcamDriver driver, LongSupplier ticker) {
        this.config = config;
        this.driver = driver;
        this.ticker = ticker;
    }

    @Override
    public Feed open() throws CameraException, InterruptedException {
        if (config.use() == CameraConfig.Use.OFF) {
            throw new CameraException(CameraState.NONE, "camera.use is off");
        }
        URI url = config.url();
        if (url != null) {
            return MjpegFeed.open(url, ticker);
        }
        WebcamDevice device = inTime(CameraState.NONE, "no camera", this::find);
        try {
            inTime(CameraState.BUSY, device.getName() + " does not open", () -> {
                device.setResolution(nearest(device.getResolutions()));
                device.open();
                return device;
            });
            return new WebcamFeed(device, ticker);
        } catch (CameraException | InterruptedException e) {
            WebcamFeed.close(device);
            throw e;
        }
    }

    @Override
    public boolean isThere() {
        URI url = config.url();
        if (config.use() == CameraConfig.Use.OFF) {
            return false;
        }
        if (url != null) {
            return answers(url);
        }
        if (System.getProperty("os.name").startsWith("Linux")) {
            return CameraNodes.ofSystem().has(config.device());
        }
        try {
            inTime(CameraState.NONE, "no camera", this::find);
            return true;
        } catch (CameraException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether something listens there; its stream is not asked for. */
    private static boolean answers(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), Math.toIntExact(REACH.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private WebcamDevice find() throws CameraException {
        String wanted = config.device();
        List<WebcamDevice> devices = driver.getDevices();
        return devices.stream()
                .filter(device -> wanted == null
                        || device.getName().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        CameraState.NONE,
                        wanted == null
                                ? "no camera is connected"
                                : "none of " + devices.size() + " cameras has camera.device = " + wanted
                                        + " in its name: "
                                        + devices.stream()
                                                .map(WebcamDevice::getName)
                                                .toList()));
    }

    private static Dimension nearest(Dimension[] sizes) {
        return Arrays.stream(sizes)
                .min(Comparator.comparingInt(
                        size -> Math.abs(size.width - WANTED.width) + Math.abs(size.height - WANTED.height)))
                .orElse(WANTED);
    }

    /** Calls a driver for so long; what it does after that nobody waits for. */
    private static <T> T inTime(CameraState otherwise, String what, Callable<T> call)
            throws CameraException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = Thread.ofPlatform().daemon().name("camera-driver").start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CameraException failed) {
                throw failed;
            }
            throw new CameraException(otherwise, what + ": " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new CameraException(otherwise, what + " within " + PATIENCE.toSeconds() + " s", e);
        } finally {
            thread.interrupt();
        }
    }

    /** The native driver; where it has no library for this machine, the one that comes with WebcamCapture. */
    private static final class SystemDriver implements WebcamDriver {

        private @Nullable WebcamDriver chosen;

        @Override
        public synchronized List<WebcamDevice> getDevices() {
            if (chosen != null) {
                return chosen.getDevices();
            }
            try {
                WebcamDriver first = new NativeDriver();
                List<WebcamDevice> devices = first.getDevices();
                chosen = first;
                return devices;
            } catch (LinkageError | RuntimeException e) {
                WebcamDriver second = new WebcamDefaultDriver();
                List<WebcamDevice> devices = second.getDevices();
                chosen = second;
                return devices;
            }
        }

        @Override
        public boolean isThreadSafe() {
            return true;
        }
    }
}
