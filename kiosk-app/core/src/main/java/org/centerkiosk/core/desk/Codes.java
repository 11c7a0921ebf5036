package org.centerkiosk.core.desk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.CodeBlock;
import org.centerkiosk.core.ticket.TicketCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The codes that this terminal was lent. Used on the desk's thread alone. */
final class Codes {

    static final String NAME = "codes";

    /** Asked for at a time. */
    static final int BLOCK = 64;

    private static final int FEW = 16;

    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();
    private CodeBlock block;

    Codes(Outbox outbox) throws StoreException {
        this.outbox = outbox;
        this.block = outbox.kept(NAME)
                .flatMap(Replies::json)
                .flatMap(Codes::read)
                .orElseGet(() -> new CodeBlock(SignUp.newId(), List.of()));
    }

    boolean areFew() {
        return block.left() < FEW;
    }

    /** Those that are left, and the new ones. */
    void lent(CodeBlock newer) throws StoreException {
        List<TicketCode> codes = new ArrayList<>(block.codes());
        newer.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        CodeBlock after = new CodeBlock(newer.id(), codes.subList(0, Math.min(codes.size(), CodeBlock.LARGEST)));
        outbox.keep(NAME, bytes(after));
        block = after;
    }

    /**
     * The next one. Without the hub for long one of its own: a terminal draws as well as the hub does, and the hub, which
     * has the last word, gives another where it is taken.
     */
    CodeBlock.Draw next() {
        return block.draw().orElseGet(() -> new CodeBlock.Draw(TicketCode.random(random), block));
    }

    /** It was stored without the code that was drawn. */
    void accept(CodeBlock rest) {
        block = rest;
    }

    static byte[] bytes(CodeBlock of) {
        ObjectNode json =
                JsonMapper.shared().createObjectNode().put("id", of.id().toString());
        ArrayNode codes = json.putArray("codes");
        of.codes().forEach(code -> codes.add(code.text()));
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    /** As the hub writes them, and as they are kept. */
    static Optional<CodeBlock> read(JsonNode json) {
        try {
            List<TicketCode> codes = json.path("codes")
                    .valueStream()
                    .map(code -> new TicketCode(code.asString()))
                    .toList();
            return Optional.of(new CodeBlock(UUID.fromString(json.path("id").asString()), codes));
        } catch (RuntimeException e) { // whatever is wrong with it, there are others
            return Optional.empty();
        }
    }
}
