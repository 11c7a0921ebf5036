package org.centerkiosk.journey;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A network camera that speaks MJPEG: it sees a grey hall, or a phone with a code on it. */
final class Lens implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int SIDE = 460;
    private static final int PERIOD_MILLIS = 60;

    private final HttpServer server;
    private final CountDownLatch unplugged = new CountDownLatch(1);
    private final byte[] hall = jpeg(picture());
    private volatile byte[] seen = hall;

    Lens() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/video", this::send);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/video");
    }

    /** Somebody holds a phone with that code before it. */
    void shows(String code) {
        BufferedImage frame = picture();
        try {
            BitMatrix symbol = new QRCodeWriter()
                    .encode(
                            code,
                            com.google.zxing.BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
                            Map.of(EncodeHintType.ERROR_CORRECTION, "M"));
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int grey = symbol.get(x, y) ? 0x28 : 0xE0;
                    frame.setRGB((WIDTH - SIDE) / 2 + x, (HEIGHT - SIDE) / 2 + y, new Color(grey, grey, grey).getRGB());
                }
            }
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
        seen = jpeg(frame);
    }

    /** The phone is put away. */
    void looksAway() {
        seen = hall;
    }

    private static BufferedImage picture() {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = frame.createGraphics();
        for (int stripe = 0; stripe < 16; stripe++) {
            int grey = 90 + 5 * stripe;
            paint.setColor(new Color(grey, grey, grey));
            paint.fillRect(stripe * WIDTH / 16, 0, WIDTH / 16, HEIGHT);
        }
        paint.dispose();
        return frame;
    }

    private static byte[] jpeg(BufferedImage frame) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(frame, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!unplugged.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                byte[] bytes = seen;
                String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + bytes.length + "\r\n\r\n";
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        unplugged.countDown();
        server.stop(0);
    }
}
