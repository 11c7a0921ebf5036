package org.centerkiosk.terminal.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Signature;
import org.centerkiosk.core.trust.TrustException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what a hub says, and keeps what it is sent. */
final class FakeHub implements AutoCloseable {

    private static final String PROBLEM = """
            {"status":%d,"code":"%s","detail":"%s","remedy":"do this"}""";

    final List<String> requests = new ArrayList<>();
    final Map<String, byte[]> media = new LinkedHashMap<>();
    final List<byte[]> editions = new ArrayList<>();
    final List<byte[]> takeovers = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    byte[] draft = new byte[0];
    String state = "open";
    String approval = "";
    boolean isRefusing;
    private final HttpServer server;

    FakeHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (TrustException e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException, TrustException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(request);
        if (isRefusing && request.startsWith("POST /v1/drafts")) {
            send(exchange, 409, "application/problem+json", PROBLEM.formatted(409, "draft-stale", "it is stale"));
            return;
        }
        if (path.startsWith("/v1/media/")) {
            answerMedia(exchange, path.substring("/v1/media/".length()), body);
            return;
        }
        switch (request) {
            case "POST /v1/staff/sessions" -> signIn(exchange, body);
            case "DELETE /v1/staff/sessions/current" -> send(exchange, 204, "application/json", "");
            case "GET /v1/drafts" -> send(exchange, 200, "application/json", overview());
            case "POST /v1/drafts" -> {
                draft = body;
                state = "open";
                send(exchange, 201, "application/json", draftJson());
            }
            case "GET /v1/drafts/1" -> send(exchange, 200, "application/json", draftJson());
            case "DELETE /v1/drafts/1" -> {
                state = "withdrawn";
                send(exchange, 200, "application/json", draftJson());
            }
            case "GET /v1/drafts/1/document" -> send(exchange, 200, "application/jose+json", draft);
            case "POST /v1/drafts/1/approval" -> approve(exchange, body);
            case "POST /v1/takeovers" -> {
                takeovers.add(body);
                send(exchange, 201, "application/json", "{\"takeover\":" + takeovers.size() + "}");
            }
            case "POST /v1/signing-keys" -> {
                keys.add(new String(body, StandardCharsets.UTF_8));
                send(exchange, 201, "application/json", "{}");
            }
            default -> answerEdition(exchange, path);
        }
    }

    private void answerMedia(HttpExchange exchange, String sha256, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            media.put(sha256, body);
            send(exchange, 201, "application/json", "");
        } else {
            exchange.sendResponseHeaders(media.containsKey(sha256) ? 200 : 404, -1);
        }
    }

    private void answerEdition(HttpExchange exchange, String path) throws IOException {
        int number = path.matches("/v1/editions/\\d+") ? Integer.parseInt(path.substring(13)) : 0;
        if (number > 0 && number <= editions.size()) {
            send(exchange, 200, "application/jose+json", editions.get(number - 1));
        } else {
            send(exchange, 404, "application/problem+json", PROBLEM.formatted(404, "none-yet", "there is none"));
        }
    }

    private static void signIn(HttpExchange exchange, byte[] body) throws IOException {
        if (new String(body, StandardCharsets.UTF_8).contains("\"password\":\"geheim-geheim\"")) {
            send(exchange, 201, "application/json", "{\"token\":\"t\"}");
        } else {
            send(
                    exchange,
                    401,
                    "application/problem+json",
                    PROBLEM.formatted(401, "credentials-wrong", "name or password is wrong"));
        }
    }

    private void approve(HttpExchange exchange, byte[] body) throws IOException, TrustException {
        approval = new String(body, StandardCharsets.UTF_8);
        JsonNode node = JsonMapper.shared().readTree(body);
        Envelope envelope = Envelope.parse(DocumentKind.EDITION, draft)
                .with(new Signature(
                        node.at("/signature/kid").stringValue(),
                        Base64.getUrlDecoder()
                                .decode(node.at("/signature/value").stringValue())));
        draft = envelope.bytes();
        state = node.has("publishAt") ? "scheduled" : "published";
        if (state.equals("published")) {
            editions.add(draft);
        }
        send(exchange, 200, "application/json", draftJson());
    }

    private String overview() {
        return """
                {"centre":"nancheng","edition":%d,"takeover":%d,"threshold":2,
                "venues":[{"id":"nancheng","kind":"centre","name":{"zh":"南城"}},
                {"id":"east","kind":"institute","parent":"nancheng","name":{"zh":"东所"}}],
                "drafts":[%s],"editions":[]}""".formatted(editions.size(), takeovers.size(), draft.length == 0 ? "" : draftJson());
    }

    private String draftJson() {
        int number = state.equals("published") ? editions.size() : editions.size() + 1;
        String times = state.equals("scheduled") ? ",\"publishAt\":\"2030-01-01T00:00:00Z\"" : "";
        return """
                {"draft":1,"number":%d,"state":"%s","author":"li","persons":["li"],
                "created":"2026-11-22T08:00:00Z"%s}""".formatted(number, state, times);
    }

    /** What a document says. */
    static EditionContent content(byte[] document) throws TrustException {
        byte[] payload = Envelope.parse(DocumentKind.EDITION, document).payload();
        if (new EditionReader().read(payload) instanceof EditionReading.Readable readable) {
            return readable.content();
        }
        throw new AssertionError("the edition cannot be read");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
