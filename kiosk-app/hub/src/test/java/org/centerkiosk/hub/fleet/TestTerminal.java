package org.centerkiosk.hub.fleet;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HttpSignature;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.SignedRequest;

/** A machine that wants in, and signs once it is. */
final class TestTerminal {

    private static final URI HUB = URI.create("https://hub.example.org");
    static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    final SigningKey key = SigningKey.generate();
    final String name;
    String id = "";

    TestTerminal(String name) {
        this.name = name;
    }

    Enrolments.Result enrol(FleetParts fleet, String code) {
        return enrol(fleet, code, null);
    }

    Enrolments.Result enrol(FleetParts fleet, String code, @org.jspecify.annotations.Nullable String venue) {
        Enrolments.Result result =
                fleet.enrolments().enrol(code, new EnrolmentRequest(name, "lobby", venue, "0.1.0"), key.publicKey());
        if (result instanceof Enrolments.Enrolled(Terminal terminal)) {
            id = terminal.id();
        }
        return result;
    }

    SignedRequest request(Instant created) {
        return request(created, UUID.randomUUID().toString());
    }

    SignedRequest request(Instant created, String nonce) {
        URI target = HUB.resolve("/v1/heartbeats");
        TerminalCredential credential = new TerminalCredential(HubAddress.of(HUB), id, key);
        Map<String, List<String>> headers = new HashMap<>();
        HttpSignature.sign("POST", target, BODY, credential, created, nonce)
                .forEach((header, value) -> headers.put(header.toLowerCase(Locale.ROOT), List.of(value)));
        return new SignedRequest("POST", target, headers, BODY);
    }
}
