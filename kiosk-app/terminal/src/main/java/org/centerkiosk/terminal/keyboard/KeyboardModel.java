package org.centerkiosk.terminal.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import org.centerkiosk.core.event.Language;
import org.jspecify.annotations.Nullable;

/**
 * What keys do to the open field. Letters are composed at once; a key that needs to know what they mean waits for the
 * answer, and all keys after it wait behind it, so that keys count in the order in which they came. On one thread.
 */
final class KeyboardModel {

    private static final int MOST_WAITING = 64;

    private final CandidateSource source;
    private final KeyboardMode habit;
    private final Runnable changed;
    private final Deque<Key> later = new ArrayDeque<>();
    private @Nullable Typing typing;
    private KeyboardMode chinese;
    private boolean isDraining;

    /**
     * @param habit the keys with which Chinese begins
     * @param changed called when the state is another one
     */
    KeyboardModel(CandidateSource source, KeyboardMode habit, Runnable changed) {
        this.source = source;
        this.habit = habit;
        this.chinese = habit;
        this.changed = changed;
    }

    /** What is shown; null where no field is open. */
    @Nullable
    KeyboardState state() {
        return typing == null ? null : typing.state();
    }

    /** Types into that field; what was composed for another one is taken as what it most likely means. */
    void open(KeyboardTarget field, Language language) {
        Typing before = typing;
        if (before != null) {
            if (before.field() == field) {
                return;
            }
            chinese = before.chinese();
            before.settle();
        }
        later.clear();
        typing = new Typing(field, language, chinese, source, this::advanced);
        changed.run();
    }

    /** Wipes what is composed and types no more; the next one begins as if nobody had typed. */
    void close() {
        Typing before = typing;
        typing = null;
        later.clear();
        chinese = habit;
        if (before != null) {
            before.wipe();
        }
        changed.run();
    }

    void press(Key key) {
        if (typing == null) {
            return;
        }
        if (later.size() < MOST_WAITING) {
            later.add(key);
        }
        drain();
    }

    /** The state is another one; an answer may have set keys free that waited for it. */
    private void advanced() {
        changed.run();
        drain();
    }

    private void drain() {
        if (isDraining) {
            return;
        }
        isDraining = true;
        try {
            for (Typing now = typing; now != null && !later.isEmpty(); now = typing) {
                if (now.waitsWith(later.getFirst())) {
                    return;
                }
                Key key = later.removeFirst();
                boolean isDone = now.press(key);
                if (!isDone && typing == now) {
                    // It first took what was composed, and comes again.
                    later.addFirst(key);
                }
            }
        } finally {
            isDraining = false;
        }
    }
}
