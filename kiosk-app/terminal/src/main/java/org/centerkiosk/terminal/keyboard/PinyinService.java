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
 * What typed keys may mean, found on threads of its own. The dictionary is opened once, in advance; who asks before it is
 * open gets the answer when it is. Of several questions that wait, the newest alone is answered. Keeps nothing of what
 * was asked.
 */
public final class PinyinService implements CandidateSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PinyinService.class);

    private record Waiting(Question question, Consumer<Answer> to) {}

    private final Executor workers;
    private final Executor fx;
    private final CompletableFuture<Decoders> decoders;
    private final AtomicReference<@Nullable Waiting> newest = new AtomicReference<>();
    private final AtomicReference<List<String>> known = new AtomicReference<>(List.of());
    private volatile boolean isClosed;

    PinyinService(Executor workers, Executor fx, Supplier<Decoders> open) {
        this.workers = workers;
        this.fx = fx;
        this.decoders = CompletableFuture.supplyAsync(open, workers);
        decoders.whenComplete((opened, trouble) -> {
            if (trouble != null) {
                LOG.error("The keyboard's dictionary cannot be opened: no Chinese can be typed here.", trouble);
            }
        });
    }

    /**
     * Begins to open the dictionary.
     *
     * @param workers threads that may be busy
     * @param fx where answers are handed over
     */
    public static PinyinService start(Executor workers, Executor fx, KeyboardHabits habits) {
        return new PinyinService(workers, fx, () -> Decoders.open(habits.traditional()));
    }

    /** The same for a terminal whose people write simplified characters. */
    public static PinyinService start(Executor workers, Executor fx) {
        return start(workers, fx, KeyboardHabits.USUAL);
    }

    /** Words of the edition on show, such as titles, rooms and teachers, which every field but a name's takes as its own. */
    public void know(Collection<String> words) {
        known.set(List.copyOf(words));
        // Whichever of two runs last, it takes the newest.
        decoders.thenAcceptAsync(opened -> opened.know(known.get()), workers);
    }

    @Override
    public void ask(Question question, Consumer<Answer> to) {
        if (newest.getAndSet(new Waiting(question, to)) != null) {
            return;
        }
        try {
            workers.execute(this::answer);
        } catch (RejectedExecutionException e) {
            newest.set(null);
            to.accept(new Answer(question.number(), List.of()));
        }
    }

    /** One after the other: an answer never overtakes the one before. */
    private synchronized void answer() {
        Decoders opened = opened();
        Waiting next = newest.getAndSet(null);
        if (next == null) {
            return;
        }
        Answer answer = new Answer(next.question().number(), opened == null ? List.of() : found(opened, next));
        fx.execute(() -> {
            if (!isClosed) {
                next.to().accept(answer);
            }
        });
    }

    private static List<Candidate> found(Decoders opened, Waiting next) {
        try {
            return opened.candidates(next.question());
        } catch (RuntimeException e) {
            // Without the trace's message, which may quote what was typed: the visitor types on, letters as letters.
            LOG.error(
                    "A decoder failed with {}; what was typed has no candidates.",
                    e.getClass().getName());
            return List.of();
        }
    }

    private @Nullable Decoders opened() {
        try {
            return decoders.join();
        } catch (CompletionException e) {
            return null;
        }
    }

    @Override
    public List<String> characters(String character, String syllable, boolean namesFirst) {
        Decoders opened = decoders.isCompletedExceptionally() ? null : decoders.getNow(null);
        return opened == null ? List.of(character) : opened.characters(character, syllable, namesFirst);
    }

    /** Answers no more. */
    @Override
    public void close() {
        isClosed = true;
        newest.set(null);
    }
}
