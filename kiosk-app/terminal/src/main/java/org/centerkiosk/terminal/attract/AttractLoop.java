package org.centerkiosk.terminal.attract;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.centerkiosk.config.LoopConfig;

/**
 * The time of the loop: how far the slide on show has come, and when the next one is due. It steps four times a second
 * at most and needs no animation while a slide stands. On the JavaFX thread, where its listener is called as well.
 */
final class AttractLoop {

    private static final Duration SHORTEST_STEP = Duration.ofMillis(250);
    private static final int STEPS = 40;

    /** Told what the time brings. */
    interface Listener {
        /** @param fraction of its time that the slide on show has had, 0 to 1 */
        void progress(double fraction);

        /** The next slide is due. */
        void turn();
    }

    private final Ticker ticker;
    private final Executor fx;
    private final Supplier<LoopConfig> loop;
    private final Listener listener;
    private Runnable stop = () -> {};
    private boolean running;

    /** @param fx brings a task onto the JavaFX thread */
    AttractLoop(Ticker ticker, Executor fx, Supplier<LoopConfig> loop, Listener listener) {
        this.ticker = ticker;
        this.fx = fx;
        this.loop = loop;
        this.listener = listener;
    }

    /** Gives the slide on show its whole time from now on, after the time of its change. */
    void restart() {
        stop.run();
        running = true;
        LoopConfig settings = loop.get();
        stop = new Run(settings.dwell(), settings.change()).start();
        listener.progress(0);
    }

    void stop() {
        running = false;
        stop.run();
        stop = () -> {};
    }

    /** The time of one slide. */
    private final class Run {

        private final Duration dwell;
        private final Duration step;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private Duration stood;
        private boolean ended;

        Run(Duration dwell, Duration change) {
            this.dwell = dwell;
            this.stood = change.negated();
            Duration even = dwell.dividedBy(STEPS);
            this.step = even.compareTo(SHORTEST_STEP) > 0 ? even : SHORTEST_STEP;
        }

        Runnable start() {
            Runnable calls = ticker.every(step, this::tick);
            return () -> {
                ended = true;
                calls.run();
            };
        }

        /** A busy JavaFX thread is not sent a second step before it took the first. */
        private void tick() {
            if (waiting.compareAndSet(false, true)) {
                fx.execute(this::advance);
            }
        }

        private void advance() {
            waiting.set(false);
            if (ended) {
                return;
            }
            stood = stood.plus(step);
            if (stood.compareTo(dwell) < 0) {
                listener.progress(Math.max(0, stood.toMillis() / (double) dwell.toMillis()));
                return;
            }
            listener.turn();
            if (running && !ended) {
                restart();
            }
        }
    }
}
