package org.centerkiosk.hub.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, with a real client. */
public final class TestHub implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    static final String EDITOR = "editor-token";

    public final FakePublished published;
    final HttpClient client = HttpClient.newHttpClient();
    final HubServer server;

    private TestHub(
            HubServerSettings settings,
            FakePublished published,
            List<PublicDocument> documents,
            OpenedLinks links,
            List<Routes> routes)
            throws IOException {
        this.published = published;
        InstantSource clock = InstantSource.fixed(NOW);
        server = HubServer.start(
                settings, new HubParts(published, TestHub::staff, TestHub::terminal, documents, links, routes, clock));
    }

    static TestHub start(Routes... routes) throws IOException {
        return start(HubServerSettings.local(), routes);
    }

    static TestHub start(HubLimits limits, Routes... routes) throws IOException {
        return start(new HubServerSettings("127.0.0.1", 0, null, false, false, limits), routes);
    }

    static TestHub start(HubServerSettings settings, Routes... routes) throws IOException {
        return new TestHub(settings, new FakePublished(), List.of(), OpenedLinks.NONE, List.of(routes));
    }

    /** With documents and routes. */
    public static TestHub start(FakePublished published, List<PublicDocument> documents, Routes... routes)
            throws IOException {
        return start(published, documents, OpenedLinks.NONE, routes);
    }

    /** With links on screens as well. */
    public static TestHub start(
            FakePublished published, List<PublicDocument> documents, OpenedLinks links, Routes... routes)
            throws IOException {
        return new TestHub(HubServerSettings.local(), published, documents, links, List.of(routes));
    }

    private static Optional<StaffIdentity> staff(String token) {
        return token.equals(EDITOR) ? Optional.of(new StaffIdentity("chen", Set.of(Access.EDITOR))) : Optional.empty();
    }

    private static TerminalAuthenticator.Verdict terminal(SignedRequest request) {
        List<String> keyIds = request.headers().getOrDefault("x-key", List.of());
        return keyIds.equals(List.of("lobby-1"))
                ? new TerminalAuthenticator.Known(new TerminalIdentity("lobby-1", "大厅"))
                : new TerminalAuthenticator.Refused(
                        new Problem(401, "signature-missing", "It is not signed.", "Enrol the terminal."));
    }

    public URI uri(String path) {
        return server.uri().resolve(path);
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A connection to write whatever onto. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
    }

    /** Everything until the server hangs up. */
    static String readAll(Socket socket) throws IOException {
        List<Byte> bytes = new ArrayList<>();
        InputStream in = socket.getInputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.add((byte) b);
            }
        } catch (java.net.SocketException e) {
            // A reset ends it as well.
        }
        byte[] all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i);
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return new JsonMapper().readTree(response.body());
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
