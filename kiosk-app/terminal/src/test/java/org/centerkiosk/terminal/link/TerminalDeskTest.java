package org.centerkiosk.terminal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.centerkiosk.core.desk.DeskState;
import org.centerkiosk.core.desk.HoldAnswer;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.outbox.Outbox;
import org.centerkiosk.core.outbox.OutboxItem;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TerminalDeskTest {

    private static final Instant START = Instant.parse("2026-12-02T11:30:00Z");

    @TempDir
    private Path storage;

    private final LinkHub hub = new LinkHub();
    private TerminalDesk desk;

    @BeforeEach
    void open() {
        desk = new TerminalDesk(
                storage, () -> LinkHub.NOW, Programme::empty, () -> Duration.ofMinutes(5), Runnable::run);
    }

    @AfterEach
    void close() {
        desk.close();
        hub.close();
    }

    private void enrol(String terminal) throws Exception {
        new TerminalCredential(HubAddress.of(hub.uri()), terminal, SigningKey.generate())
                .write(storage.resolve(Enrolment.CREDENTIAL));
    }

    private static SignUp signUp() {
        Applicant applicant = new Applicant("王小明", null, Party.of(1), null, Map.of(), true);
        return new SignUp(
                SignUp.newId(),
                new Target("a", START),
                Channel.LOBBY_TOUCH,
                LinkHub.NOW,
                1,
                applicant,
                null,
                Claim.none());
    }

    @Test
    void whereNoHubIsThereIsNoDesk() throws Exception {
        desk.lookAgain();
        assertThat(desk.isThere()).isFalse();
        assertThat(Files.exists(storage.resolve(TerminalDesk.FILE))).isFalse();
        assertThat(desk.hold(new Target("a", START), 1).get()).isInstanceOf(HoldAnswer.NothingKept.class);
        assertThat(desk.submit(signUp()).get()).isInstanceOf(Outcome.NotTaken.class);
        assertThat(desk.lookUp(TicketCode.of(1), "1234").get()).isInstanceOf(LookUp.Offline.class);
        desk.release(UUID.randomUUID());
    }

    @Test
    void enrolledMeanwhileItHasOneAndShowsTheHubsCounts() throws Exception {
        hub.on("/v1/availability", 200, """
                {"edition":1,"sessions":[
                {"event":"a","originalStart":"2026-12-02T11:30:00Z","capacity":40,"remaining":7,"waiting":0,
                 "waitingListOpen":true,"asOf":"2026-11-22T02:00:00Z","source":"book"},
                {"event":"b","originalStart":"2026-12-02T11:30:00Z","capacity":40,"remaining":7,"waiting":2,
                 "waitingListOpen":true,"asOf":"2026-11-22T02:00:00Z","source":"book"},
                {"event":"c","originalStart":"2026-12-02T11:30:00Z","capacity":40,"remaining":41,"waiting":0,
                 "waitingListOpen":true,"asOf":"2026-11-22T02:00:00Z","source":"book"},
                {"event":"d","originalStart":"nonsense","capacity":40,"remaining":4,"waiting":0,
                 "waitingListOpen":true,"asOf":"2026-11-22T02:00:00Z","source":"book"},
                {"event":"e","originalStart":"2026-12-02T11:30:00Z","capacity":40,"remaining":7,"waiting":0,
                 "waitingListOpen":true,"asOf":"2026-11-22T02:00:00Z","source":"edition"}]}""");
        enrol("t-1");
        desk.lookAgain();
        assertThat(desk.isThere()).isTrue();
        DeskState state = await(now -> now.asOf() != null);
        assertThat(state.online()).isTrue();
        assertThat(state.seats()).containsOnlyKeys(new SessionId("a", START), new SessionId("b", START));
        assertThat(state.seats().get(new SessionId("a", START)).remaining()).isEqualTo(7);
        assertThat(state.seats().get(new SessionId("b", START)).remaining())
                .as("who waits comes first")
                .isZero();
        // Nobody has said whose signatures count.
        assertThat(desk.submit(signUp()).get(20, TimeUnit.SECONDS))
                .isEqualTo(new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
    }

    @Test
    void whatWaitsForOneHubIsNeverSentToAnother() throws Exception {
        enrol("t-1");
        link(hub);
        desk.lookAgain();
        desk.close();
        UUID id = SignUp.newId();
        try (Outbox outbox = Outbox.open(
                storage.resolve(TerminalDesk.FILE),
                request -> {
                    throw new AssertionError("not started");
                },
                () -> LinkHub.NOW,
                new Random(1))) {
            OutboxItem item = OutboxItem.of(id, id, LinkHub.NOW, "PUT", "/v1/registrations/" + id, new byte[] {1});
            assertThat(outbox.add(item, Map.of())).isNotDone();
        }
        try (LinkHub other = new LinkHub()) {
            open();
            new TerminalCredential(HubAddress.of(other.uri()), "t-2", SigningKey.generate())
                    .write(storage.resolve(Enrolment.CREDENTIAL));
            desk.lookAgain();
            assertThat(desk.isThere()).as("half enrolled").isFalse();
            link(other);
            desk.lookAgain();
            other.on("/v1/availability", 200, "{\"edition\":1,\"sessions\":[]}");
            DeskState state = await(now -> now.online() && !now.trouble().isEmpty());
            assertThat(state.pending()).isZero();
            assertThat(state.trouble()).singleElement().asString().contains(hub.uri() + " (1)");
            assertThat(other.received("/v1/registrations/" + id)).isEmpty();
            assertThat(hub.received("/v1/registrations/" + id)).isEmpty();
        }
    }

    private void link(LinkHub to) throws Exception {
        new HubLink(HubAddress.of(to.uri()), "大厅", null, to.root(1)).write(storage);
    }

    private DeskState await(Predicate<DeskState> condition) throws Exception {
        CompletableFuture<DeskState> reached = new CompletableFuture<>();
        try (Store.Subscription _ = desk.state().subscribe(state -> {
            if (condition.test(state)) {
                reached.complete(state);
            }
        })) {
            return reached.get(30, TimeUnit.SECONDS);
        }
    }
}
