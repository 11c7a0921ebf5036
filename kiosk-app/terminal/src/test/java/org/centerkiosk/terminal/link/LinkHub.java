package org.centerkiosk.terminal.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustRole;

/** As much of a hub as a terminal needs to be enrolled and to report, over HTTP on the loopback. */
final class LinkHub implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    /** What came in. */
    record Received(String path, String body, Map<String, List<String>> headers) {}

    record Canned(int status, byte[] body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final SigningKey person = SigningKey.generate();
    private final SigningKey online = SigningKey.generate();
    private final HttpServer server;

    LinkHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        renewRoot();
    }

    void renewRoot() {
        int number = roots.size() + 1;
        Map<TrustRole, RoleRule> roles = new LinkedHashMap<>();
        for (TrustRole role : TrustRole.values()) {
            SigningKey key = role == TrustRole.TIMESTAMP ? online : person;
            roles.put(role, new RoleRule(Set.of(key.publicKey().kid()), 1));
        }
        Root root = new Root(
                number,
                "chenghu",
                NOW,
                NOW.plus(Duration.ofDays(365)),
                List.of(new Signer(person.publicKey(), "李老师"), new Signer(online.publicKey(), "hub")),
                roles);
        byte[] bytes = Envelope.unsigned(DocumentKind.ROOT, root.payload())
                .signedBy(person)
                .bytes();
        roots.add(bytes);
        on("/v1/roots/" + number, 200, bytes);
        on("/v1/roots/latest", 200, bytes);
    }

    byte[] root(int number) {
        return roots.get(number - 1);
    }

    JoinCode code(int root) {
        return new JoinCode(HubAddress.of(uri()), "7KQ2M-X9RTA", Sha256.hex(root(root)));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void on(String path, int status, String body) {
        on(path, status, body.getBytes(StandardCharsets.UTF_8));
    }

    void on(String path, int status, byte[] body) {
        answers.put(path, new Canned(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.add(new Received(
                path,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Map.copyOf(exchange.getRequestHeaders())));
        Canned canned = answers.getOrDefault(path, new Canned(404, new byte[0]));
        String type = canned.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(canned.status(), canned.body().length == 0 ? -1 : canned.body().length);
        exchange.getResponseBody().write(canned.body());
        exchange.close();
    }

    List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
