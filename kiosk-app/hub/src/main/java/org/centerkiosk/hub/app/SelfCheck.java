package org.centerkiosk.hub.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks the hub for its health as anybody would: over a connection of its own, through TLS where it has that. */
final class SelfCheck {

    private static final int LONGEST_LINE = 64;
    private static final int SERVER_ERROR = 500;

    private final InetSocketAddress address;
    private final boolean isTls;
    private final Duration limit;

    /** @param limit for connecting, and for each piece of the answer */
    SelfCheck(URI hub, Duration limit) throws IOException {
        InetAddress named = InetAddress.getByName(hub.getHost());
        this.address = new InetSocketAddress(
                named.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : named, hub.getPort());
        this.isTls = "https".equals(hub.getScheme());
        this.limit = limit;
    }

    /** What is wrong, or nothing where it answers. A refusal such as of too many requests is an answer. */
    String trouble() {
        try (Socket socket = open()) {
            socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
            socket.connect(address, Math.toIntExact(limit.toMillis()));
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
                            .formatted(address.getHostString(), address.getPort())
                            .getBytes(StandardCharsets.US_ASCII));
            String line = firstLine(socket.getInputStream());
            return isAnswer(line) ? "" : "the hub answers itself with \"" + line + "\"";
        } catch (IOException | GeneralSecurityException e) {
            return "the hub does not answer itself: " + e.getMessage();
        }
    }

    private static boolean isAnswer(String line) {
        String[] parts = line.split(" ");
        return parts.length >= 2
                && parts[0].startsWith("HTTP/1.")
                && parts[1].matches("\\d{3}")
                && Integer.parseInt(parts[1]) < SERVER_ERROR;
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= ' ' && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private Socket open() throws IOException, GeneralSecurityException {
        if (!isTls) {
            return new Socket();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        return context.getSocketFactory().createSocket();
    }

    /** Nothing secret is sent or believed: it only matters that there is an answer. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
