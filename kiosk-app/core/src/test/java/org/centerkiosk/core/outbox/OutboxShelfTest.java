package org.centerkiosk.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.SignUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxShelfTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T06:26:00Z"));
    private static final HubMark CHENGHU = new HubMark("https://a.example", "chenghu", Set.of("k1", "k2"));
    private static final HubMark NANCHENG = new HubMark("https://b.example", "nancheng", Set.of("k9"));

    @TempDir
    private Path folder;

    @Test
    void whatWaitsForOneHubIsToldAndNeverAnothers() throws Exception {
        assertThat(arrange(CHENGHU)).isEmpty();
        UUID first = leave();
        assertThat(arrange(NANCHENG))
                .singleElement()
                .asString()
                .contains("chenghu at https://a.example (1)", "enrol this machine there again");
        assertThat(waiting()).isEmpty();
        UUID second = leave();
        assertThat(arrange(NANCHENG)).as("it is told as long as it waits").hasSize(1);
        assertThat(arrange(CHENGHU)).singleElement().asString().contains("nancheng");
        assertThat(waiting()).containsExactly(first);
        assertThat(arrange(NANCHENG)).hasSize(1);
        assertThat(waiting()).containsExactly(second);
    }

    @Test
    void anotherHubOfTheSameNameIsAnother() throws Exception {
        arrange(CHENGHU);
        leave();
        assertThat(arrange(new HubMark("https://a.example", "chenghu", Set.of("k5"))))
                .hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aHubThatMovedAndRenewedItsRootIsTheSame() throws Exception {
        arrange(CHENGHU);
        UUID mine = leave();
        assertThat(arrange(new HubMark("https://c.example", "chenghu", Set.of("k2", "k3"))))
                .isEmpty();
        assertThat(arrange(new HubMark("https://c.example", "chenghu", Set.of("k3"))))
                .isEmpty();
        assertThat(waiting()).containsExactly(mine);
    }

    @Test
    void anOutboxOfBeforeIsTakenForThisHubs() throws Exception {
        UUID mine = leave();
        assertThat(arrange(CHENGHU)).isEmpty();
        assertThat(waiting()).containsExactly(mine);
        assertThat(arrange(NANCHENG)).hasSize(1);
    }

    private List<String> arrange(HubMark hub) throws Exception {
        return OutboxShelf.arrange(folder.resolve("outbox.db"), hub, CLOCK);
    }

    private Outbox open() throws Exception {
        return Outbox.open(
                folder.resolve("outbox.db"),
                request -> new HubResult.Failed<>(
                        new FetchResult.Failed(FetchResult.Reason.UNREACHABLE, "nobody answers", "wait")),
                CLOCK,
                new Random(1));
    }

    private UUID leave() throws Exception {
        UUID id = SignUp.newId();
        try (Outbox outbox = open()) {
            OutboxItem item = OutboxItem.of(id, id, CLOCK.instant(), "PUT", "/v1/registrations/" + id, new byte[] {1});
            assertThat(outbox.add(item, Map.of())).isNotDone();
        }
        return id;
    }

    private List<UUID> waiting() throws Exception {
        try (Outbox outbox = open()) {
            return outbox.items().stream().map(OutboxItem::id).toList();
        }
    }
}
