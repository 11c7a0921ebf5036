package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;
import static org.centerkiosk.core.fetch.HostileServer.status;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.store.Admission;
import org.centerkiosk.core.store.ContentStore;
import org.centerkiosk.core.store.StoreException;
import org.centerkiosk.core.store.StoredContent;
import org.centerkiosk.core.store.StoredDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SyncServiceTest extends SyncTestCase {

    /** Says "not modified" to whoever has the tag of that version. */
    private static HostileServer.Answer versioned(String version, String body) {
        return (request, out) -> {
            String tag = "\"" + version + "\"";
            if (tag.equals(request.headers().get("if-none-match"))) {
                out.write(head("304 Not Modified", "ETag: " + tag));
            } else {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                out.write(head("200 OK", "ETag: " + tag, "Content-Length: " + bytes.length));
                out.write(bytes);
            }
        };
    }

    @Test
    void firstAnswerIsShownAndReported() {
        server.on("/library", ok("text/plain", CALLIGRAPHY));
        start(source("library"));
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(state().asOf()).isEqualTo(START);
        assertThat(state().offline()).isFalse();
        assertThat(state().problems()).isEmpty();
        assertThat(state().sources()).containsExactly(new SourceStatus("library", START, START, null));
    }

    @Test
    void coldStartWithoutNetworkShowsTheLastContent() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        time.advance(Duration.ofHours(3));
        Instant lastContact = statusOf("library").lastContact();
        server.on("/library", (request, out) -> {});
        List<SyncState> seen = new ArrayList<>();
        restart(seen);
        assertThat(seen.getFirst().programme().event("calligraphy"))
                .as("before any feed was asked")
                .isPresent();
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(state().offline()).isTrue();
        assertThat(state().asOf()).isBetween(lastContact.minus(Duration.ofMinutes(10)), lastContact);
        assertThat(statusOf("library").failure())
                .contains(server.uri("/library").toString());
    }

    /** Starts another service on the same store, as after a restart, and notes each state with content. */
    private void restart(List<SyncState> seen) {
        FeedSource library = source("library");
        start(
                () -> {
                    service.state().subscribe(state -> {
                        if (!state.sources().isEmpty()) {
                            seen.add(state);
                        }
                    });
                    return openStore();
                },
                library);
    }

    @Test
    void withoutAnyContentEverTheStateSaysSo() {
        server.on("/library", (request, out) -> {});
        start(source("library"));
        assertThat(state().programme().isEmpty()).isTrue();
        assertThat(state().asOf()).isNull();
        assertThat(state().offline()).isTrue();
        reports("library", "no answer", "tried again");
    }

    @Test
    void notModifiedCostsNoReadingAndCountsAsContact() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        nextRound();
        assertThat(server.requests()).hasSize(2);
        assertThat(reader.readings()).hasSize(1);
        assertThat(statusOf("library").lastContact()).isAfter(START);
        assertThat(statusOf("library").lastChange()).isEqualTo(START);
        assertThat(shown()).containsExactly("calligraphy");
    }

    @Test
    void sameBytesWithoutATagCostNoReadingEither() {
        server.on("/library", ok("text/plain", CALLIGRAPHY));
        start(source("library"));
        nextRound();
        assertThat(server.requests()).hasSize(2);
        assertThat(reader.readings()).hasSize(1);
    }

    @Test
    void changeIsShownInTheNextRound() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        server.on("/library", versioned("2", OPERA));
        nextRound();
        assertThat(shown()).containsExactly("opera");
        assertThat(statusOf("library").lastChange()).isAfter(START);
    }

    @Test
    void emptyScheduleIsAnAnswer() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        server.on("/library", versioned("2", "\n"));
        nextRound();
        assertThat(shown()).isEmpty();
        assertThat(statusOf("library").failure()).isNull();
    }

    @Test
    void unusableScheduleLeavesTheOldOneOnShow() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        server.on("/library", versioned("2", "<html>Please log in</html>"));
        nextRound();
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(statusOf("library").lastContact()).isEqualTo(START);
        assertThat(statusOf("library").failure()).contains("HTML page", "give another address");
        assertThat(state().offline()).isFalse();
        reports("fatal", "HTML page");
        server.on("/library", versioned("1", CALLIGRAPHY));
        nextRound();
        assertThat(statusOf("library").failure()).isNull();
        assertThat(state().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "deep"})
    void scheduleThatBreaksItsReaderCostsItselfAlone(String schedule) {
        server.on("/library", ok("text/plain", schedule)).on("/museum", ok("text/plain", OPERA));
        start(source("library"), source("museum"));
        assertThat(shown()).containsExactly("opera");
        reports("library", "cannot be read");
    }

    @Test
    void roundThatFailsAltogetherIsFollowedByTheNext() {
        server.on("/library", ok("text/plain", "defect"));
        start(source("library"));
        assertThat(shown()).isEmpty();
        server.on("/library", ok("text/plain", CALLIGRAPHY));
        nextRound();
        assertThat(shown()).containsExactly("calligraphy");
    }

    @Test
    void whatOneRoundChangesIsShownAtOnce() {
        server.on("/library", versioned("1", CALLIGRAPHY)).on("/museum", versioned("1", "\n"));
        start(source("library"), source("museum"));
        server.on("/library", versioned("2", "\n")).on("/museum", versioned("2", OPERA));
        List<Integer> sizes = new ArrayList<>();
        service.state().subscribe(state -> sizes.add(state.programme().events().size()));
        service.pollNow();
        time.advance(Duration.ZERO);
        assertThat(shown()).containsExactly("opera");
        assertThat(sizes).as("never both, never none").containsOnly(1);
    }

    @Test
    void firstConfiguredFeedWinsAnEventThatTwoHave() {
        server.on("/library", ok("text/plain", "same 2026-11-23T02:00:00Z\n"))
                .on("/museum", ok("text/plain", "same 2026-11-25T02:00:00Z\n" + OPERA));
        start(source("library"), source("museum"));
        assertThat(shown()).containsExactly("opera", "same");
        assertThat(state().programme().event("same"))
                .hasValueSatisfying(event -> assertThat(event.source()).isEqualTo("library"));
        reports("museum", "1 events have the UID of an event in library", "same");
    }

    @Test
    void feedThatIsNoLongerConfiguredLeavesScreenAndStore() throws Exception {
        server.on("/library", ok("text/plain", CALLIGRAPHY)).on("/museum", ok("text/plain", OPERA));
        start(source("library"), source("museum"));
        service.follow(plan(source("museum")));
        time.advance(Duration.ZERO);
        assertThat(shown()).containsExactly("opera");
        assertThat(state().sources()).extracting(SourceStatus::name).containsExactly("museum");
        service.close();
        try (ContentStore store = openStore()) {
            assertThat(store.load().sources()).hasSize(1);
        }
    }

    @Test
    void feedRemovedWhileTheProgramWasDownIsNotShownAgain() {
        server.on("/library", ok("text/plain", CALLIGRAPHY)).on("/museum", ok("text/plain", OPERA));
        start(source("library"), source("museum"));
        start(source("museum"));
        assertThat(shown()).containsExactly("opera");
    }

    @Test
    void feedThatMovedShowsItsOldContentUntilTheNewAddressAnswers() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        FeedSource moved = new FeedSource("library", server.uri("/moved"), null);
        service.follow(plan(moved));
        time.advance(Duration.ZERO);
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(statusOf("library").failure()).contains("404");
        server.on("/moved", versioned("1", OPERA));
        nextRound();
        assertThat(shown()).containsExactly("opera");
        assertThat(server.requests().stream().filter(request -> request.path().equals("/moved")))
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("if-none-match"));
    }

    @Test
    void dayIsThatOfTheVenueAndItsWindowMovesAtMidnightWithoutAnyFetch() {
        server.on("/library", versioned("1", "late 2027-03-22T17:00:00Z\n"));
        start(source("library"));
        FeedWindow first = reader.readings().getLast().window();
        assertThat(first.from()).isEqualTo(Instant.parse("2026-10-21T16:00:00Z"));
        assertThat(first.to()).isEqualTo(Instant.parse("2027-03-21T16:00:00Z"));
        assertThat(shown()).isEmpty();
        server.on("/library", (request, out) -> {});
        time.advance(Duration.between(START, Instant.parse("2026-11-22T15:59:00Z")));
        assertThat(reader.readings()).hasSize(1);
        time.advance(Duration.ofMinutes(2));
        assertThat(reader.readings()).hasSize(2);
        assertThat(reader.readings().getLast().window().from()).isEqualTo(Instant.parse("2026-10-22T16:00:00Z"));
        time.advance(Duration.ofDays(1));
        assertThat(shown()).containsExactly("late");
    }

    @Test
    void numbersWithoutADateAreOfTheLastContactAndNotOfTheReading() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        server.on("/library", (request, out) -> {});
        time.advance(Duration.ofDays(2));
        assertThat(reader.readings().getLast().window().now()).isEqualTo(START);
    }

    @Test
    void unreachableFeedIsAskedAgainForEverWithinFloorAndCap() {
        List<Instant> asked = new ArrayList<>();
        server.on("/library", (request, out) -> {
            asked.add(time.instant());
            out.write(head("500 Oops", "Content-Length: 0"));
        });
        start(source("library"));
        time.advance(Duration.ofDays(1));
        assertThat(asked).hasSizeBetween(96, 250);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
                    .isBetween(FLOOR.minusSeconds(2), CAP.plusSeconds(1));
        }
        server.on("/library", ok("text/plain", CALLIGRAPHY));
        time.advance(CAP);
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(state().offline()).isFalse();
    }

    @Test
    void serverThatAsksToBeLeftAloneIsLeftAlone() {
        server.on("/library", status("503 Busy", "Retry-After: 600", "Content-Length: 0"));
        start(source("library"));
        time.advance(Duration.ofMinutes(9));
        assertThat(server.requests()).hasSize(1);
        time.advance(Duration.ofMinutes(2));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void roundOnRequestHappensAtOnceAndOnce() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        service.pollNow();
        service.pollNow();
        service.pollNow();
        time.advance(Duration.ZERO);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void clockSetBackDoesNotStopTheRounds() {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        time.set(START.minus(Duration.ofDays(365)));
        time.advance(Duration.ofMinutes(2));
        assertThat(server.requests()).hasSize(2);
        time.set(START.plus(Duration.ofDays(365)));
        time.advance(Duration.ofMinutes(2));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void clockThatFellBehindIsDoubtedAndTheProgrammeStays() {
        server.on("/library", (request, out) -> {
            byte[] body = CALLIGRAPHY.getBytes(StandardCharsets.UTF_8);
            out.write(head("200 OK", "Date: Sun, 22 Nov 2026 02:00:10 GMT", "Content-Length: " + body.length));
            out.write(body);
        });
        start(source("library"));
        assertThat(state().problems()).isEmpty();
        server.on("/library", (request, out) -> {});
        time.set(Instant.parse("2000-01-01T00:00:00Z"));
        start(source("library"));
        assertThat(shown()).containsExactly("calligraphy");
        reports("clock", "2000-01-01", "2026-11-22", "set the clock");
    }

    @Test
    void fullDiskLeavesTheScreenAsItIs() {
        FullStore full = new FullStore(openStore());
        server.on("/library", versioned("1", CALLIGRAPHY)).on("/museum", versioned("1", "\n"));
        start(() -> full, source("library"), source("museum"));
        full.isFull = true;
        server.on("/library", versioned("2", OPERA));
        nextRound();
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(statusOf("library").lastContact()).isEqualTo(START);
        assertThat(statusOf("library").failure()).contains("cannot be kept");
        assertThat(statusOf("museum").lastContact()).isAfter(START);
        reports("store", "disk is full", "free space");
        full.isFull = false;
        nextRound();
        assertThat(shown()).containsExactly("opera");
        assertThat(state().problems()).isEmpty();
    }

    @Test
    void storeDamagedWhileRunningIsBegunAnewAndFilledAgain() throws Exception {
        FullStore damaged = new FullStore(openStore());
        List<ContentStore> stores = new ArrayList<>(List.of(damaged));
        server.on("/library", versioned("1", CALLIGRAPHY)).on("/museum", versioned("1", "\n"));
        start(() -> stores.isEmpty() ? openOther() : stores.removeFirst(), source("library"), source("museum"));
        damaged.fault = StoreException.Fault.DAMAGED;
        damaged.isFull = true;
        server.on("/museum", versioned("2", OPERA));
        nextRound();
        assertThat(shown()).contains("calligraphy");
        nextRound();
        assertThat(shown()).containsExactly("calligraphy", "opera");
        service.close();
        try (ContentStore store = openOther()) {
            assertThat(store.load().sources())
                    .hasSize(2)
                    .allSatisfy(source -> assertThat(
                                    store.body(source.name(), source.documents().getFirst()))
                            .isPresent());
        }
    }

    private ContentStore openOther() {
        return ContentStore.open(folder.resolve("other.db"), ContentStore.DEFAULT_MAX_BYTES, time);
    }

    @Test
    void damagedRowIsFetchedAnewInFull() throws Exception {
        server.on("/library", versioned("1", CALLIGRAPHY));
        start(source("library"));
        service.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("content.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE document SET body = x'00'");
        }
        start(source("library"));
        assertThat(shown()).containsExactly("calligraphy");
        assertThat(server.requests().getLast().headers()).doesNotContainKey("if-none-match");
    }

    /** A store that refuses to keep anything while a test says so. */
    private static final class FullStore implements ContentStore {

        private final ContentStore store;
        private boolean isFull;
        private StoreException.Fault fault = StoreException.Fault.FULL;

        FullStore(ContentStore store) {
            this.store = store;
        }

        @Override
        public List<Problem> problems() {
            return store.problems();
        }

        @Override
        public StoredContent load() throws StoreException {
            return store.load();
        }

        @Override
        public Optional<byte[]> body(String source, StoredDocument document) {
            return store.body(source, document);
        }

        @Override
        public void admit(Admission admission) throws StoreException {
            if (isFull) {
                throw new StoreException(fault);
            }
            store.admit(admission);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
