package org.centerkiosk.terminal.attract;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.centerkiosk.terminal.control.Picture;
import org.jspecify.annotations.Nullable;

/** One change of pictures under way: how far it has come, and when the text turns. On the JavaFX thread. */
final class Change {

    /** Text is cut, not faded: in the middle of where its own change would be, which follows the picture's. */
    private static final Duration TEXT_LATER = Duration.ofMillis(120);

    /** Frames are mixed for the pulse after. */
    private static final double AHEAD_NANOS = 1e9 / 60;

    private final Blend blend;
    private final Picture next;
    private final long nanos;
    private final long turnNanos;
    private @Nullable Consumer<Picture> turn;
    private long start;
    private boolean begun;
    private int weight;

    Change(Picture from, Picture next, Duration length, Consumer<Picture> turn) {
        this.blend = new Blend(from.pixels(), next.pixels());
        this.next = next;
        this.nanos = length.toNanos();
        this.turnNanos = Math.min(nanos, nanos / 2 + TEXT_LATER.toNanos());
        this.turn = turn;
    }

    Picture next() {
        return next;
    }

    /** Whether no worker writes at the moment. */
    boolean isFrameDone() {
        return blend.isDone();
    }

    /** Whether a frame was mixed that can be shown. */
    boolean hasFrame() {
        return begun;
    }

    /** Whether that frame is the second picture itself. */
    boolean isWhole() {
        return weight == Blend.WHOLE;
    }

    /** Begins the frame for the pulse after that one. */
    void mix(long now, int[] frame, Executor workers) {
        if (!begun) {
            begun = true;
            start = now;
        }
        long passed = now - start;
        if (passed >= turnNanos) {
            turnText();
        }
        weight = weight((passed + AHEAD_NANOS) / nanos);
        blend.begin(frame, weight, workers);
    }

    /** Tells once that the text turns. */
    void turnText() {
        Consumer<Picture> listener = turn;
        turn = null;
        if (listener != null) {
            listener.accept(next);
        }
    }

    /** How much of the second picture there is after that share of the time: slow at both ends. */
    static int weight(double share) {
        double within = Math.clamp(share, 0, 1);
        return (int) Math.round(within * within * (3 - 2 * within) * Blend.WHOLE);
    }
}
