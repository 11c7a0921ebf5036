package org.centerkiosk.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.ticket.TicketCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What this terminal told somebody and the hub did not keep, for staff. Used on the desk's thread alone. */
final class BrokenPromises {

    private static final String NAME = "broken-promises";
    private static final Duration TOLD = Duration.ofDays(2);
    private static final int MOST = 50;

    private final Outbox outbox;
    private final InstantSource machine;
    private List<Broken> all;

    private record Broken(String code, String why, Instant at) {}

    BrokenPromises(Outbox outbox, InstantSource machine) throws StoreException {
        this.outbox = outbox;
        this.machine = machine;
        this.all = outbox.kept(NAME)
                .flatMap(Replies::json)
                .map(BrokenPromises::read)
                .orElse(List.of());
    }

    private static List<Broken> read(JsonNode json) {
        List<Broken> read = new ArrayList<>();
        for (JsonNode node : json) {
            Optional.ofNullable(Replies.instant(node, "at"))
                    .ifPresent(at -> read.add(new Broken(
                            node.path("code").asString(), node.path("why").asString(), at)));
        }
        return List.copyOf(read);
    }

    /** @param why the code of the refusal or of the status */
    void add(TicketCode code, String why) throws StoreException {
        List<Broken> more = new ArrayList<>(all);
        more.add(new Broken(code.print(), why, machine.instant()));
        all = List.copyOf(more.subList(Math.max(0, more.size() - MOST), more.size()));
        ArrayNode json = JsonMapper.shared().createArrayNode();
        all.forEach(broken -> json.addObject()
                .put("code", broken.code())
                .put("why", broken.why())
                .put("at", broken.at().toString()));
        outbox.keep(NAME, JsonMapper.shared().writeValueAsBytes(json));
    }

    /** Sentences; for two days. */
    List<String> sentences() {
        Instant now = machine.instant();
        return all.stream()
                .filter(broken -> Duration.between(broken.at(), now).compareTo(TOLD) < 0)
                .map(broken -> "ticket " + broken.code() + " was promised here at " + broken.at() + " and the hub says "
                        + broken.why() + "; call whoever has it")
                .toList();
    }
}
