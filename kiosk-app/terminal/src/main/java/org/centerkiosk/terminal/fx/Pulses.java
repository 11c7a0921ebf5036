package org.centerkiosk.terminal.fx;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Things that wait for frames to be drawn. On the JavaFX thread. */
public final class Pulses {

    private Pulses() {}

    /** Runs the task at the beginning of that pulse from now. */
    public static void after(int pulses, Runnable task) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (--left <= 0) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }

    /** Runs the task when the condition has held for a whole pulse, or when the time is over. */
    public static void until(Duration limit, BooleanSupplier condition, Runnable task) {
        new AnimationTimer() {
            private long begun;
            private boolean held;

            @Override
            public void handle(long now) {
                begun = begun == 0 ? now : begun;
                if (held || now - begun > limit.toNanos()) {
                    stop();
                    task.run();
                }
                held = condition.getAsBoolean();
            }
        }.start();
    }
}
