package org.centerkiosk.terminal.keyboard;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.centerkiosk.core.pinyin.Candidate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What typed keys may mean, found on a thread of its own. The dictionary is opened once, in advance; who asks before it
 * is open gets the answer when it is. Of several questions that wait, the newest alone is answered. Keeps nothing of what
 * was asked.
 */
public final class PinyinService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PinyinService.class);

    /**
     * Keys whose meaning is wanted.
     *
     * @param number tells this question from others of the same keyboard
     * @param nineKey whether they were typed on the telephone's keys
     * @param before the field's text in front of them
     */
    record Question(long number, Purpose purpose, boolean nineKey, String typed, String before) {}

    /** The candidates for that question, the likeliest first. */
    record Answer(long number, List<Candidate> candidates) {}

    private record Waiting(Question question, Consumer<Answer> to) {}

    private final Executor workers;
    private final Executor fx;
    private final CompletableFuture<Decoders> decoders;
    private final AtomicReference<@Nullable Waiting> newest = new AtomicReference<>();
    private volatile boolean isClosed;

    PinyinService(Executor workers, Executor fx, Supplier<Decoders> open) {
        this.workers = workers;
        this.fx = fx;
        this.decoders = CompletableFuture.supplyAsync(open, workers);
    }

    /**
     * Begins to open the dictionary.
     *
     * @param workers threads that may be busy
     * @param fx where answers are handed over
     */
    public static PinyinService start(Executor workers, Executor fx) {
        return new PinyinService(workers, fx, Decoders::open);
    }

    /** Words of the edition on show, such as titles, rooms and teachers, which any field but a name takes as its own. */
    public void know(Collection<String> words) {
        List<String> copy = List.copyOf(words);
        decoders.thenAcceptAsync(opened -> opened.know(copy), workers);
    }

    void ask(Question question, Consumer<Answer> to) {
        if (newest.getAndSet(new Waiting(question, to)) == null) {
            try {
                workers.execute(this::answer);
            } catch (RejectedExecutionException e) {
                newest.set(null);
                to.accept(new Answer(question.number(), List.of()));
            }
        }
    }

    private synchronized void answer() {
        Decoders opened = opened();
        Waiting next = newest.getAndSet(null);
        if (next == null) {
            return;
        }
        List<Candidate> found = opened == null ? List.of() : opened.candidates(next.question());
        fx.execute(() -> {
            if (!isClosed) {
                next.to().accept(new Answer(next.question().number(), found));
            }
        });
    }

    private @Nullable Decoders opened() {
        try {
            return decoders.join();
        } catch (CompletionException e) {
            LOG.error("The keyboard's dictionary cannot be opened: Chinese cannot be typed here.", e);
            return null;
        }
    }

    /** Answers no more. */
    @Override
    public void close() {
        isClosed = true;
        newest.set(null);
    }
}
