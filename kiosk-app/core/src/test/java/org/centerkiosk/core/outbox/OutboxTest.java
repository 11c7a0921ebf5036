package org.centerkiosk.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.SignUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:26:00Z");

    @TempDir
    Path folder;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<HubRequest, HubResult<HubReply>> hub = request -> answered("{}");
    private volatile Instant now = NOW;
    private Outbox outbox;

    @AfterEach
    void close() {
        if (outbox != null) {
            outbox.close();
        }
    }

    @Test
    void sendsAndHandsOnTheAnswer() throws Exception {
        open().start();
        hub = request -> answered("{\"status\":\"reserved\"}");
        Delivery delivery = add(item("/a")).get(10, TimeUnit.SECONDS);
        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Answered.class,
                        answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                .contains("reserved"));
        assertThat(outbox.state().get()).isEqualTo(new Outbox.State(0, true, null));
    }

    @Test
    void keepsItThroughAnEndOfTheProgram() throws Exception {
        OutboxItem item = item("/a");
        hub = request -> offline();
        open().start();
        CompletableFuture<Delivery> first = add(item);
        outbox.close();
        assertThat(first).isCancelled();

        hub = request -> answered("{}");
        open();
        assertThat(outbox.state().get().waiting()).isOne();
        CompletableFuture<Void> empty = emptied();
        outbox.start();
        empty.get(10, TimeUnit.SECONDS);
        assertThat(outbox.find(item.id()).orElseThrow().delivery()).isInstanceOf(Delivery.Answered.class);
    }

    @Test
    void promisesNothingThatIsNotDurable() throws Exception {
        open();
        outbox.close();
        assertThatThrownBy(() -> add(item("/a"))).hasMessageContaining("closed");
    }

    @Test
    void storesWhatBelongsToItInTheSameTransaction() throws Exception {
        open();
        OutboxItem item = item("/a");
        outbox.add(item, Map.of("lease", new byte[] {7}));
        // The same id again breaks the transaction as a whole.
        assertThatThrownBy(() -> outbox.add(item, Map.of("lease", new byte[] {8})));
        assertThat(outbox.kept("lease")).contains(new byte[] {7});
    }

    @Test
    void onePoisonedItemHoldsUpNoOther() throws Exception {
        OutboxItem poisoned = item("/poison");
        hub = request -> request.path().equals("/poison") ? declined(500, "internal") : answered("{}");
        open();
        CompletableFuture<Delivery> never = add(poisoned);
        CompletableFuture<Delivery> other = add(item("/b"));
        outbox.start();
        assertThat(other.get(10, TimeUnit.SECONDS)).isInstanceOf(Delivery.Answered.class);
        assertThat(never).isNotDone();
        assertThat(outbox.state().get().waiting()).isOne();
        assertThat(outbox.state().get().trouble()).contains("detail");
        OutboxItem kept = outbox.find(poisoned.id()).orElseThrow();
        assertThat(kept.attempts()).isOne();
        assertThat(kept.due()).isAfter(NOW);
    }

    @Test
    void commandsAboutOneRegistrationKeepTheirOrder() throws Exception {
        UUID registration = SignUp.newId();
        OutboxItem register = item(registration, "/register");
        hub = request -> request.path().equals("/register") ? declined(503, "busy") : answered("{}");
        open();
        add(register);
        CompletableFuture<Delivery> cancel = add(item(registration, "/cancel"));
        CompletableFuture<Delivery> other = add(item("/other"));
        outbox.start();
        other.get(10, TimeUnit.SECONDS);
        assertThat(asked).containsExactly("/register", "/other");

        hub = request -> answered("{}");
        now = NOW.plusSeconds(3600);
        outbox.hurry();
        cancel.get(10, TimeUnit.SECONDS);
        assertThat(asked).endsWith("/register", "/cancel");
    }

    @Test
    void asksNoFurtherWhileTheHubIsAway() throws Exception {
        hub = request -> offline();
        open();
        add(item("/a"));
        add(item("/b"));
        CompletableFuture<Void> unreachable = until(state -> !state.reachable());
        outbox.start();
        unreachable.get(10, TimeUnit.SECONDS);
        outbox.close();
        assertThat(asked).doesNotContain("/b");
    }

    @ParameterizedTest
    @CsvSource({
        "409, full, true",
        "422, too-young, true",
        "404, unknown-session, true",
        "400, bad-request, true",
        "404, not-found, false",
        "403, terminal-revoked, false",
        "401, terminal-unknown, false",
        "429, too-many, false",
        "503, busy, false"
    })
    void knowsWhichNoIsForGood(int status, String code, boolean isFinal) {
        assertThat(Finality.isFinal(new HubProblem(status, code, "detail", "remedy")))
                .isEqualTo(isFinal);
    }

    @Test
    void aRefusalComesBackWithItsDetails() throws Exception {
        HubProblem problem = new HubProblem(409, "too-young", "detail", "remedy", Map.of("minimum", "18"));
        hub = request -> new HubResult.Declined<>(problem, null);
        open().start();
        OutboxItem item = item("/a");
        assertThat(add(item).get(10, TimeUnit.SECONDS)).isEqualTo(new Delivery.Declined(problem));
        assertThat(outbox.find(item.id()).orElseThrow().delivery()).isEqualTo(new Delivery.Declined(problem));
    }

    @Test
    void nothingOfTheBodyStaysOnceTheHubHasIt() throws Exception {
        open().start();
        OutboxItem item = item("/a");
        add(item).get(10, TimeUnit.SECONDS);
        assertThat(outbox.find(item.id()).orElseThrow().body()).isEmpty();
        for (String file : List.of("outbox.db", "outbox.db-wal")) {
            assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1))
                    .as(file)
                    .doesNotContain("SEALED-BODY");
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndSigningUpGoesOn() throws Exception {
        Files.write(folder.resolve("outbox.db"), new byte[8192]);
        open().start();
        assertThat(add(item("/a")).get(10, TimeUnit.SECONDS)).isInstanceOf(Delivery.Answered.class);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).anyMatch(name -> name.contains(".damaged-"));
        }
    }

    private Outbox open() throws Exception {
        outbox = Outbox.open(
                folder.resolve("outbox.db"),
                request -> {
                    asked.add(request.path());
                    return hub.apply(request);
                },
                () -> now,
                new Random(1));
        return outbox;
    }

    private CompletableFuture<Delivery> add(OutboxItem item) throws Exception {
        return outbox.add(item, Map.of());
    }

    private CompletableFuture<Void> emptied() {
        return until(state -> state.waiting() == 0);
    }

    private CompletableFuture<Void> until(java.util.function.Predicate<Outbox.State> condition) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        outbox.state().subscribe(state -> {
            if (condition.test(state)) {
                done.complete(null);
            }
        });
        return done;
    }

    private static OutboxItem item(String path) {
        return item(SignUp.newId(), path);
    }

    private static OutboxItem item(UUID registration, String path) {
        return OutboxItem.of(
                SignUp.newId(), registration, NOW, "PUT", path, "SEALED-BODY".getBytes(StandardCharsets.UTF_8));
    }

    private static HubResult<HubReply> answered(String json) {
        return new HubResult.Answered<>(
                new HubReply(200, "application/json", null, json.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static HubResult<HubReply> declined(int status, String code) {
        return new HubResult.Declined<>(new HubProblem(status, code, "detail", "remedy"), null);
    }

    private static HubResult<HubReply> offline() {
        return new HubResult.Failed<>(new FetchResult.Failed(Reason.UNREACHABLE, "nobody answers", "wait"));
    }
}
