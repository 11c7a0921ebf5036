package org.centerkiosk.core.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is current, said anew every few hours: tells a frozen feed from a quiet one.
 *
 * @param root the newest root's number
 * @param edition the newest edition's number, 0 where there is none yet
 * @param editionSha256 of the whole envelope as it is served
 * @param editionLength of the same, in bytes
 * @param takeover the newest takeover's number, 0 where there was none yet
 * @param takeoverSha256 of the whole envelope as it is served
 */
public record Timestamp(
        String centre,
        Instant issued,
        Instant expires,
        int root,
        int edition,
        @Nullable String editionSha256,
        long editionLength,
        int takeover,
        @Nullable String takeoverSha256) {

    public Timestamp {
        Checks.centre(centre);
        Checks.order(issued, expires, "expires");
        Checks.number(root, "root");
        Checks.announced(edition, editionSha256, "edition");
        Checks.announced(takeover, takeoverSha256, "takeover");
        if (editionLength < 0 || (edition == 0) != (editionLength == 0)) {
            throw new IllegalArgumentException("an edition of " + editionLength + " bytes");
        }
    }

    /** Reads what an envelope of kind {@code TIMESTAMP} holds. */
    public static Timestamp read(byte[] payload) throws TrustException {
        return Members.read(payload, "timestamp", Timestamp::read);
    }

    static Timestamp read(Members members) {
        return new Timestamp(
                members.text("centre"),
                members.instant("issued"),
                members.instant("expires"),
                members.integer("root"),
                members.integer("edition"),
                members.textOrNull("editionSha256"),
                members.longInteger("editionLength"),
                members.integer("takeover"),
                members.textOrNull("takeoverSha256"));
    }

    /** What is signed. */
    public byte[] payload() {
        return StrictJson.bytes(toJson());
    }

    ObjectNode toJson() {
        ObjectNode node = Members.begin()
                .put("centre", centre)
                .put("issued", issued.toString())
                .put("expires", expires.toString())
                .put("root", root)
                .put("edition", edition)
                .put("editionLength", editionLength)
                .put("takeover", takeover);
        if (editionSha256 != null) {
            node.put("editionSha256", editionSha256);
        }
        if (takeoverSha256 != null) {
            node.put("takeoverSha256", takeoverSha256);
        }
        return node;
    }

    Timestamp withoutEdition() {
        return new Timestamp(centre, issued, expires, root, 0, null, 0, takeover, takeoverSha256);
    }

    Timestamp withoutTakeover() {
        return new Timestamp(centre, issued, expires, root, edition, editionSha256, editionLength, 0, null);
    }
}
