package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.centerkiosk.config.Category;
import org.centerkiosk.config.LoopConfig;
import org.junit.jupiter.api.Test;

class AttractLoopTest {

    private final List<Double> progress = new ArrayList<>();
    private final HandTicker ticker = new HandTicker();
    private int turns;

    /** Ticks when told to. */
    static final class HandTicker implements Ticker {

        private Runnable task = () -> {};
        Duration period = Duration.ZERO;
        boolean ticking;

        @Override
        public Runnable every(Duration each, Runnable next) {
            task = next;
            period = each;
            ticking = true;
            Runnable mine = next;
            return () -> ticking = ticking && task != mine;
        }

        void tick(int times) {
            for (int tick = 0; tick < times && ticking; tick++) {
                task.run();
            }
        }
    }

    private AttractLoop loop(Duration dwell, Executor fx) {
        return new AttractLoop(
                ticker,
                fx,
                () -> new LoopConfig(dwell, Duration.ofSeconds(1), 30, 8, Set.of(Category.values())),
                new AttractLoop.Listener() {
                    @Override
                    public void progress(double fraction) {
                        progress.add(fraction);
                    }

                    @Override
                    public void turn() {
                        turns++;
                    }
                });
    }

    @Test
    void slideStandsItsWholeTimeAfterTheChange() {
        AttractLoop loop = loop(Duration.ofSeconds(9), Runnable::run);
        loop.restart();
        assertThat(ticker.period).isEqualTo(Duration.ofMillis(250));
        ticker.tick(4);
        assertThat(progress).containsOnly(0.0);
        ticker.tick(35);
        assertThat(turns).isZero();
        assertThat(progress.getLast()).isBetween(0.95, 0.99);
        ticker.tick(1);
        assertThat(turns).isEqualTo(1);
        assertThat(progress.getLast()).isZero();
    }

    @Test
    void turnsAgainAndAgain() {
        AttractLoop loop = loop(Duration.ofSeconds(9), Runnable::run);
        loop.restart();
        ticker.tick(400);
        assertThat(turns).isEqualTo(10);
    }

    @Test
    void longSlideStepsLessOften() {
        loop(Duration.ofMinutes(2), Runnable::run).restart();
        assertThat(ticker.period).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nothingTicksOnceItIsStopped() {
        AttractLoop loop = loop(Duration.ofSeconds(9), Runnable::run);
        loop.restart();
        ticker.tick(10);
        loop.stop();
        assertThat(ticker.ticking).isFalse();
    }

    @Test
    void stepThatWasOnItsWayWhenItStoppedDoesNothing() {
        List<Runnable> fx = new ArrayList<>();
        AttractLoop loop = loop(Duration.ofSeconds(9), fx::add);
        loop.restart();
        progress.clear();
        ticker.tick(1);
        loop.stop();
        fx.forEach(Runnable::run);
        assertThat(progress).isEmpty();
    }

    @Test
    void busyJavaFxThreadIsNotFlooded() {
        List<Runnable> fx = new ArrayList<>();
        loop(Duration.ofSeconds(9), fx::add).restart();
        ticker.tick(100);
        assertThat(fx).hasSize(1);
    }
}
