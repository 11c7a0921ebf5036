package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.TrustException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who works at the demo's hub: an administrator adds two who publish, and lets the terminal in. */
record DemoPeople(HubAddress hub, DemoFolder folder) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANSWER = 1 << 16;

    void add() throws IOException {
        try (HubTransport transport = new HubTransport(hub)) {
            String token = signIn(transport);
            for (String person : DemoFolder.PEOPLE) {
                ObjectNode account =
                        JSON.createObjectNode().put("name", person).put("password", folder.password(person));
                account.putArray("roles").add("editor").add("approver");
                post(transport, "/v1/staff/accounts", account, token);
            }
        }
    }

    JoinCode joinCode() throws IOException {
        try (HubTransport transport = new HubTransport(hub)) {
            JsonNode answer = post(transport, "/v1/join-codes", JSON.createObjectNode(), signIn(transport));
            return JoinCode.parse(answer.path("line").asString());
        }
    }

    /** Residents sign up for what begins within that time from now, as the feeds say; how many the hub took. */
    int fillBook(Duration from, Duration until) throws IOException, InterruptedException {
        try (HubTransport transport = new HubTransport(hub)) {
            String token = signIn(transport);
            List<Event> events = published(new HubClient(transport, null, Clock.systemUTC()));
            return new DemoBook((path, body) -> put(transport, path, body, token), Clock.systemUTC())
                    .fill(events, from, until);
        }
    }

    private static List<Event> published(HubClient client) throws IOException {
        if (!(client.latestEdition(Validators.NONE) instanceof FetchResult.Fetched fetched)) {
            throw new IOException("the edition that was published a moment ago cannot be had");
        }
        try {
            byte[] payload =
                    Envelope.parse(DocumentKind.EDITION, fetched.body()).payload();
            return new EditionReader().read(payload) instanceof EditionReading.Readable readable
                    ? readable.content().events()
                    : List.of();
        } catch (TrustException e) {
            throw new IOException(e);
        }
    }

    private static boolean put(HubTransport transport, String path, byte[] body, String token) throws IOException {
        HubResult<HubReply> result = transport.send(
                HubRequest.of("PUT", path, "application/json", body).as(token).within(PATIENCE, ANSWER));
        if (result instanceof HubResult.Failed<HubReply> failed) {
            throw new IOException(path + ": " + failed.trouble());
        }
        return result instanceof HubResult.Answered<HubReply>;
    }

    private String signIn(HubTransport transport) throws IOException {
        ObjectNode credentials = JSON.createObjectNode()
                .put("account", DemoFolder.ADMINISTRATOR)
                .put("password", folder.password(DemoFolder.ADMINISTRATOR));
        return post(transport, "/v1/staff/sessions", credentials, "")
                .path("token")
                .asString();
    }

    private static JsonNode post(HubTransport transport, String path, ObjectNode body, String token)
            throws IOException {
        HubRequest request = HubRequest.of("POST", path, "application/json", JSON.writeValueAsBytes(body))
                .within(PATIENCE, ANSWER);
        HubResult<HubReply> result = transport.send(token.isEmpty() ? request : request.as(token));
        if (result instanceof HubResult.Answered<HubReply> answered) {
            return answered.value().json().orElseGet(JSON::createObjectNode);
        }
        throw new IOException(path + ": " + result.trouble());
    }
}
