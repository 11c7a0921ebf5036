package org.centerkiosk.hub.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One round after another, whatever becomes of each. */
class RoundsThreadTest {

    private static final Duration FOREVER = Duration.ofDays(1);
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> rounds = new LinkedBlockingQueue<>();

    private void isDone(String round) throws InterruptedException {
        assertThat(rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(round);
    }

    @Test
    void aRoundThatFailsEndsNothing() throws Exception {
        AtomicReference<String> mood = new AtomicReference<>("bad");
        try (RoundsThread thread = new RoundsThread(() -> {
            rounds.add(mood.get());
            if (mood.get().equals("bad")) {
                throw new IllegalStateException("the database is away");
            }
            return FOREVER;
        })) {
            thread.start();
            isDone("bad");
            mood.set("good");
            thread.wake();
            isDone("good");
        }
    }

    @Test
    void whatIsDueSoonerIsNotWaitedFor() throws Exception {
        AtomicReference<Duration> pause = new AtomicReference<>(FOREVER);
        try (RoundsThread thread = new RoundsThread(() -> {
            Duration asked = pause.getAndSet(FOREVER);
            rounds.add("round");
            return asked;
        })) {
            thread.start();
            isDone("round");
            pause.set(Duration.ofMillis(1));
            thread.wake();
            isDone("round");
            isDone("round");
        }
    }
}
