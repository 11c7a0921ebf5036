package org.centerkiosk.terminal.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A network camera's MJPEG stream. Its bytes are taken in as they come and only the newest picture is decoded, so a busy
 * machine sees fewer pictures, never older ones.
 */
final class MjpegFeed implements Camera.Feed {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final int MOST_SIDE = 4096;

    private final String name;
    private final HttpClient client;
    private final MjpegParts parts;
    private final LongSupplier ticker;
    private final AtomicReference<byte @Nullable []> newest = new AtomicReference<>();
    private volatile boolean ended;
    private long lastNew;

    private MjpegFeed(String name, HttpClient client, InputStream body, LongSupplier ticker) {
        this.name = name;
        this.client = client;
        this.parts = new MjpegParts(body);
        this.ticker = ticker;
        this.lastNew = ticker.getAsLong();
    }

    /** Connects; the address may hold a name and a password, which are sent and never told. */
    static MjpegFeed open(URI url, LongSupplier ticker) throws CameraException, InterruptedException {
        String name = String.valueOf(url.getHost());
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<InputStream> answer = client.sendAsync(request(url), HttpResponse.BodyHandlers.ofInputStream())
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            String type = answer.headers().firstValue("Content-Type").orElse("nothing");
            if (answer.statusCode() != 200 || !type.startsWith("multipart/")) {
                throw new CameraException(
                        CameraState.BUSY,
                        name + " answers " + answer.statusCode() + " with " + type + " and not 200 with MJPEG");
            }
            MjpegFeed feed = new MjpegFeed(name, client, answer.body(), ticker);
            Thread.ofVirtual().name("camera-stream").start(feed::receive);
            return feed;
        } catch (CameraException | InterruptedException e) {
            client.shutdownNow();
            throw e;
        } catch (ExecutionException | TimeoutException | URISyntaxException | IllegalArgumentException e) {
            client.shutdownNow();
            Throwable why = e instanceof ExecutionException ? e.getCause() : e;
            throw new CameraException(CameraState.LOST, name + " does not answer: " + why, e);
        }
    }

    private static HttpRequest request(URI url) throws URISyntaxException {
        String user = url.getUserInfo();
        URI plain = new URI(url.getScheme(), null, url.getHost(), url.getPort(), url.getPath(), url.getQuery(), null);
        HttpRequest.Builder request = HttpRequest.newBuilder(plain).version(HttpClient.Version.HTTP_1_1);
        if (user != null) {
            byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request.build();
    }

    private void receive() {
        try {
            while (true) {
                newest.set(parts.next());
            }
        } catch (IOException e) {
            ended = true;
        }
    }

    @Override
    public Optional<BufferedImage> next() throws CameraException {
        byte[] picture = newest.getAndSet(null);
        long now = ticker.getAsLong();
        if (picture != null) {
            lastNew = now;
            return decode(picture);
        }
        if (ended) {
            throw new CameraException(CameraState.LOST, name + " has ended its stream");
        }
        if (now - lastNew > WebcamFeed.SILENCE.toNanos()) {
            throw new CameraException(
                    CameraState.LOST, name + " has sent no picture for " + WebcamFeed.SILENCE.toSeconds() + " s");
        }
        return Optional.empty();
    }

    /** Empty where the picture is damaged, as one of a bad network is now and then, or far too large. */
    private static Optional<BufferedImage> decode(byte[] picture) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            boolean fits = reader.getWidth(0) <= MOST_SIDE && reader.getHeight(0) <= MOST_SIDE;
            return fits ? Optional.of(reader.read(0)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        parts.close();
    }
}
