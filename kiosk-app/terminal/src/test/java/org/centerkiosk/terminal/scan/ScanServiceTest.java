package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.centerkiosk.config.CameraConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanServiceTest {

    private static final ScanService.Backoff SOON =
            new ScanService.Backoff(Duration.ofMillis(10), Duration.ofMillis(50));

    private final Heard heard = new Heard();
    private @Nullable ScanService service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void readsACodeInAnMjpegStreamAndComesBackAfterTheCameraWasUnplugged() throws Exception {
        GeneratedFrame first = GeneratedFrame.of(Hardship.ROTATION, 3);
        GeneratedFrame second = GeneratedFrame.of(Hardship.LOW_CONTRAST, 4);
        int port;
        try (MjpegServer camera = new MjpegServer(0, first.frame())) {
            port = camera.port();
            start(network(camera.url()));
            assertThat(heard.text()).isEqualTo(first.text());
            assertThat(heard.previews).isNotEmpty();
            camera.show(MjpegServer.jpeg(second.frame()));
            assertThat(heard.text()).isEqualTo(second.text());
        }
        heard.awaitState(CameraState.LOST);
        GeneratedFrame third = GeneratedFrame.of(Hardship.ROTATION, 5);
        try (MjpegServer again = new MjpegServer(port, third.frame())) {
            assertThat(again.port()).isEqualTo(port);
            heard.awaitState(CameraState.WATCHING);
            assertThat(heard.text()).isEqualTo(third.text());
        }
    }

    @Test
    void tellsThatThereIsNoCameraAndTakesTheOneThatIsPluggedIn() throws Exception {
        GeneratedFrame shown = GeneratedFrame.of(Hardship.ROTATION, 6);
        BufferedImage picture = image(shown.frame());
        AtomicInteger asked = new AtomicInteger();
        start(() -> {
            switch (asked.getAndIncrement()) {
                case 0, 1 -> throw new CameraException(CameraState.NONE, "no camera is connected");
                case 2 -> throw new CameraException(CameraState.BUSY, "another program has it");
                default -> {
                    return new StillFeed(picture);
                }
            }
        });
        heard.awaitState(CameraState.OPENING);
        heard.awaitState(CameraState.NONE);
        heard.awaitState(CameraState.BUSY);
        heard.awaitState(CameraState.WATCHING);
        assertThat(heard.text()).isEqualTo(shown.text());
    }

    @Test
    void outlivesADriverThatFails() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        start(() -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("the driver tripped");
            }
            return new StillFeed(image(GeneratedFrame.empty(1)));
        });
        heard.awaitState(CameraState.LOST);
        heard.awaitState(CameraState.WATCHING);
    }

    @Test
    void closesTheCameraWhenItStopsAndIsSilentAfterwards() throws Exception {
        StillFeed feed = new StillFeed(image(GeneratedFrame.empty(1)));
        ScanService scan = start(() -> feed);
        heard.awaitState(CameraState.WATCHING);
        scan.stop();
        assertThat(feed.closed.await(10, TimeUnit.SECONDS)).isTrue();
        heard.previews.clear();
        assertThat(heard.previews).isEmpty();
    }

    @Test
    void saysACodeOnceForAsLongAsItIsHeldThere() {
        Repeats repeats = new Repeats(Duration.ofSeconds(3));
        assertThat(repeats.isNew("A", 0)).isTrue();
        assertThat(repeats.isNew("A", 2_000_000_000L)).isFalse();
        assertThat(repeats.isNew("B", 2_000_000_000L)).isTrue();
        assertThat(repeats.isNew("A", 4_900_000_000L)).isFalse();
        assertThat(repeats.isNew("A", 9_000_000_000L)).isTrue();
    }

    @Test
    void callsACameraDarkOnlyAfterAWhile() {
        Darkness darkness = new Darkness();
        Luminance black = new Luminance(new byte[640 * 480], 640, 480, 640);
        assertThat(darkness.isDark(black, 0)).isFalse();
        assertThat(darkness.isDark(black, 2_500_000_000L)).isTrue();
        assertThat(darkness.isDark(GeneratedFrame.empty(1), 2_600_000_000L)).isFalse();
        assertThat(darkness.isDark(black, 2_700_000_000L)).isFalse();
    }

    @Test
    void opensNoCameraWhereNoneIsWanted() {
        CameraConfig off = new CameraConfig(CameraConfig.Use.OFF, null, null);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                CameraException.class,
                                () -> WebcamCamera.of(off).open())
                        .state())
                .isEqualTo(CameraState.NONE);
    }

    private ScanService start(Camera camera) {
        ScanService started = new ScanService(camera, System::nanoTime, SOON);
        service = started;
        started.start(heard);
        return started;
    }

    private static Camera network(URI url) {
        return WebcamCamera.of(new CameraConfig(CameraConfig.Use.AUTO, null, url));
    }

    private static BufferedImage image(Luminance frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, frame.width(), frame.height(), frame.pixels());
        return image;
    }

    /** A camera that sees the same for ever. */
    private static final class StillFeed implements Camera.Feed {
        private final BufferedImage picture;
        private final CountDownLatch closed = new CountDownLatch(1);

        StillFeed(BufferedImage picture) {
            this.picture = picture;
        }

        @Override
        public Optional<BufferedImage> next() {
            return Optional.of(picture);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static final class Heard implements ScanListener {
        private final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final BlockingQueue<Preview> previews = new LinkedBlockingQueue<>();

        String text() throws InterruptedException {
            return String.valueOf(texts.poll(60, TimeUnit.SECONDS));
        }

        void awaitState(CameraState wanted) throws InterruptedException {
            CameraState state;
            do {
                state = states.poll(60, TimeUnit.SECONDS);
                assertThat(state).as("waiting for " + wanted).isNotNull();
            } while (state != wanted);
        }

        @Override
        public void onCamera(CameraState state) {
            states.add(state);
        }

        @Override
        public void onPreview(Preview preview) {
            previews.offer(preview);
        }

        @Override
        public void onText(String text) {
            texts.add(text);
        }
    }
}
