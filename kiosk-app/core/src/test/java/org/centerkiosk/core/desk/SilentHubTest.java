package org.centerkiosk.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.state.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A network that swallows everything: no answer, and no error either. */
@Timeout(120)
class SilentHubTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch documents = new CountDownLatch(0);
    private volatile CountDownLatch commands = new CountDownLatch(0);
    private volatile Duration passed = Duration.ZERO;
    private HubSignUpDesk desk;

    @AfterEach
    void close() {
        documents.countDown();
        commands.countDown();
        desk.close();
    }

    private void open() throws Exception {
        desk = DeskLoop.open(
                folder.resolve("outbox.db"),
                PATIENCE,
                () -> DeskSettings.sinceStart().plus(passed),
                Hub::new);
        await(DeskState::online);
    }

    @Test
    void aSubmitIsAnsweredAndTellsThatNobodyIsThere() throws Exception {
        open();
        // The key comes with the first.
        assertThat(submit()).isInstanceOf(Outcome.Provisional.class);
        await(DeskState::online);
        commands = new CountDownLatch(1);
        documents = commands;
        assertThat(submit()).isInstanceOf(Outcome.Provisional.class);
        await(state -> !state.online());
        assertThat(submit()).isInstanceOf(Outcome.Provisional.class);
    }

    @Test
    void withoutTheKeyASubmitIsAnsweredAsWell() throws Exception {
        open();
        documents = new CountDownLatch(1);
        assertThat(submit()).isEqualTo(new Outcome.NotTaken(Outcome.NotTaken.Why.NO_KEY));
    }

    @Test
    void whileAFormIsOpenSilenceIsLookedInto() throws Exception {
        open();
        assertThat(desk.hold(DeskLoop.signUp(SignUp.newId()).target(), 1).get(30, TimeUnit.SECONDS))
                .isInstanceOf(HoldAnswer.Held.class);
        documents = new CountDownLatch(1);
        passed = Duration.ofSeconds(8);
        await(state -> !state.online());
        documents.countDown();
        await(DeskState::online);
    }

    @Test
    void whereNobodyCanSignUpNeitherKeyNorCodesAreFetched() throws Exception {
        open();
        desk.prepare().get(30, TimeUnit.SECONDS);
        assertThat(asked).contains("availability").doesNotContain("sealing-key", "/v1/code-blocks", "/v1/leases");
    }

    private Outcome submit() throws Exception {
        return desk.submit(DeskLoop.signUp(SignUp.newId())).get(30, TimeUnit.SECONDS);
    }

    private void await(Predicate<DeskState> condition) throws Exception {
        CompletableFuture<DeskState> reached = new CompletableFuture<>();
        try (Store.Subscription _ = desk.state().subscribe(state -> {
            if (condition.test(state)) {
                reached.complete(state);
            }
        })) {
            reached.get(30, TimeUnit.SECONDS);
        }
    }

    /** Holds seats, gives out its key, and refuses nobody. */
    private final class Hub implements DeskHub {

        private final byte[] key;

        Hub(byte[] key) {
            this.key = key;
        }

        @Override
        public HubResult<HubReply> send(HubRequest request) {
            asked.add(request.path());
            await(commands);
            return new HubResult.Answered<>(
                    new HubReply(200, "application/json", null, "{}".getBytes(StandardCharsets.UTF_8)), null);
        }

        @Override
        public FetchResult availability(Validators known) {
            asked.add("availability");
            await(documents);
            return new FetchResult.NotModified(Validators.NONE, null);
        }

        @Override
        public FetchResult sealingKey() {
            asked.add("sealing-key");
            await(documents);
            return new FetchResult.Fetched(null, key, Validators.NONE, DeskLoop.NOW);
        }

        private void await(CountDownLatch silence) {
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
