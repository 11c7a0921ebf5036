package org.centerkiosk.terminal.demo;

import java.io.IOException;
import java.time.Duration;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
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
