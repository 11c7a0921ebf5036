package org.centerkiosk.core.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.TrustException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which hub an outbox is for. An address says nothing of that, for a hub moves and another takes its place: a hub is its
 * centre and the keys that its root names, of which a renewed root keeps some.
 *
 * @param hub where it was, for staff
 * @param keys by their thumbprints
 */
public record HubMark(String hub, String centre, Set<String> keys) {

    public HubMark {
        keys = Set.copyOf(keys);
    }

    /** By the envelope of the root that was pinned when this machine was enrolled. */
    public static HubMark of(String hub, byte[] envelope) throws TrustException {
        Root root = Root.read(Envelope.parse(DocumentKind.ROOT, envelope).payload());
        return new HubMark(
                hub,
                root.centre(),
                root.signers().stream().map(Signer::key).map(key -> key.kid()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isSame(HubMark other) {
        return centre.equals(other.centre) && keys.stream().anyMatch(other.keys::contains);
    }

    /** With the keys of both. */
    HubMark with(HubMark older) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(older.keys);
        return new HubMark(hub, centre, all);
    }

    byte[] bytes() {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("hub", hub).put("centre", centre);
        ArrayNode all = json.putArray("keys");
        new TreeSet<>(keys).forEach(all::add);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Optional<HubMark> read(byte[] bytes) {
        try {
            JsonNode json = JsonMapper.shared().readTree(bytes);
            return Optional.of(new HubMark(
                    json.path("hub").asString(),
                    json.path("centre").asString(),
                    json.path("keys").valueStream().map(JsonNode::asString).collect(Collectors.toSet())));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
