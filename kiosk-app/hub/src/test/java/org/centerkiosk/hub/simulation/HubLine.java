package org.centerkiosk.hub.simulation;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** One connection to a hub that is kept. As little of HTTP as that takes, so that asking costs next to nothing. */
final class HubLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final String header;

    HubLine(URI hub, String token) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), hub.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.header = " HTTP/1.1\r\nHost: 127.0.0.1:" + hub.getPort() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** What the hub answered. */
    record Reply(int status, byte[] body) {
        boolean isMade() {
            return status == 201;
        }

        @Override
        public String toString() {
            return status + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    /** One person signs up for the one session of an event. */
    Reply signUp(UUID id, String event, String made, int person) throws IOException {
        byte[] body = """
                {"event":"%s","originalStart":"%s","channel":"phone-page","made":"%s",\
                "applicant":{"name":"王小明","phone":"+86138%08d","party":1,"consent":true}}""".formatted(event, Courses.START, made, person).getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("PUT /v1/registrations/" + id + header + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return read();
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        for (String field = line(); !field.isEmpty(); field = line()) {
            if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length =
                        Integer.parseInt(field.substring(field.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IOException("the hub answered " + status + " without a length");
        }
        return new Reply(status, in.readNBytes(length));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the hub hung up");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
