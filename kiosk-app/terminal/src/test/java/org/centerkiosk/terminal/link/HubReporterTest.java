package org.centerkiosk.terminal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.VenueTree;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.sync.EditionState;
import org.centerkiosk.core.sync.SourceStatus;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HubReporterTest {

    private static final String BEATS = "/v1/heartbeats";
    private static final String SHA = "0a".repeat(32);

    @TempDir
    private Path storage;

    private final LinkHub hub = new LinkHub();
    private Instant time = LinkHub.NOW;
    private HubReporter reporter;

    @BeforeEach
    void open() {
        reporter = new HubReporter(storage, "lobby", "0.1.0", () -> time, Runnable::run);
    }

    @AfterEach
    void close() {
        reporter.close();
        hub.close();
    }

    private static SyncState edition(int number) {
        return new SyncState(
                Programme.empty(),
                Map.of(),
                LinkHub.NOW,
                false,
                List.of(new SourceStatus("hub", LinkHub.NOW, LinkHub.NOW, null)),
                List.of(new Problem(Problem.Severity.WARNING, "clock", null, null, "it is wrong", "set it")),
                new EditionState(number, SHA, LinkHub.NOW, LinkHub.NOW.plus(Duration.ofDays(9)), VenueTree.empty()),
                null);
    }

    private void enrol() throws Exception {
        new TerminalCredential(HubAddress.of(hub.uri()), "t-1", SigningKey.generate())
                .write(storage.resolve(Enrolment.CREDENTIAL));
        hub.on(BEATS, 200, "{\"now\":\"2026-11-22T02:00:00Z\"}");
    }

    /** Such as a terminal that was enrolled before anything was published. */
    @Test
    void nothingHeardYetIsToldToo() throws Exception {
        enrol();
        reporter.drawn(new SyncState(
                Programme.empty(),
                Map.of(),
                LinkHub.NOW,
                true,
                List.of(new SourceStatus("hub", null, null, "unreachable")),
                List.of()));
        assertThat(hub.received(BEATS))
                .singleElement()
                .satisfies(beat -> assertThat(beat.body()).contains("\"edition\":0"));
        assertThat(TerminalStatus.read(storage)).isPresent();
    }

    @Test
    void whatIsDrawnIsToldSigned() throws Exception {
        enrol();
        reporter.drawn(edition(12));
        LinkHub.Received beat = hub.received(BEATS).getFirst();
        assertThat(beat.body()).contains("\"edition\":12", SHA, "it is wrong", "\"role\":\"lobby\"");
        assertThat(beat.headers()).containsKeys("Signature", "Signature-input");
        TerminalStatus status = TerminalStatus.read(storage).orElseThrow();
        assertThat(status.edition()).isEqualTo(12);
        assertThat(status.hub()).isEqualTo(hub.uri().toString());
        assertThat(status.problems()).singleElement().asString().contains("it is wrong");
    }

    @Test
    void takeoverIsToldWhileOneSeesIt() throws Exception {
        enrol();
        reporter.drawn(edition(12));
        reporter.shows(3, List.of());
        reporter.shows(3, List.of());
        assertThat(hub.received(BEATS)).hasSize(2);
        assertThat(hub.received(BEATS).getLast().body()).contains("\"takeover\":3", "\"edition\":12");
        assertThat(TerminalStatus.read(storage).orElseThrow().takeover()).isEqualTo(3);
        reporter.shows(0, List.of("staff took the screen down"));
        assertThat(hub.received(BEATS).getLast().body()).contains("\"takeover\":0", "staff took the screen down");
        assertThat(TerminalStatus.read(storage).orElseThrow().takeover()).isZero();
    }

    @Test
    void whatWaitsForTheHubIsTold() throws Exception {
        enrol();
        reporter.drawn(edition(12));
        reporter.waits(2, List.of());
        assertThat(hub.received(BEATS).getLast().body()).contains("\"outbox\":2");
        assertThat(TerminalStatus.read(storage).orElseThrow().outbox()).isEqualTo(2);
        reporter.waits(3, List.of());
        assertThat(hub.received(BEATS)).as("one more is told when it is time").hasSize(2);
        reporter.waits(3, List.of("ticket ABCD EFGH was promised here"));
        assertThat(hub.received(BEATS).getLast().body()).contains("\"outbox\":3", "ABCD EFGH");
        reporter.waits(0, List.of());
        assertThat(hub.received(BEATS).getLast().body()).contains("\"outbox\":0");
    }

    @Test
    void sameEditionIsToldAgainOnlyWhenItIsTime() throws Exception {
        enrol();
        reporter.drawn(edition(12));
        reporter.drawn(edition(12));
        reporter.tick(Duration.ofSeconds(30));
        assertThat(hub.received(BEATS)).hasSize(1);
        time = time.plusSeconds(30);
        reporter.tick(Duration.ofSeconds(30));
        assertThat(hub.received(BEATS)).hasSize(2);
    }

    @Test
    void machineThatIsNotEnrolledTellsNobodyButItself() throws Exception {
        reporter.drawn(edition(3));
        assertThat(hub.received(BEATS)).isEmpty();
        assertThat(TerminalStatus.read(storage).orElseThrow().hub()).isNull();
        enrol();
        reporter.report();
        assertThat(hub.received(BEATS)).as("enrolled meanwhile").hasSize(1);
    }

    @Test
    void revocationIsToldToStaff() throws Exception {
        enrol();
        hub.on(BEATS, 403, """
                {"type":"about:blank","title":"Forbidden","status":403,"code":"terminal-revoked",
                "detail":"this terminal was revoked","remedy":"enrol it again"}""");
        reporter.drawn(edition(3));
        assertThat(TerminalStatus.read(storage).orElseThrow().problems())
                .anySatisfy(problem -> assertThat(problem).contains("was revoked", "enrol it again"));
    }
}
