package org.centerkiosk.terminal.watch;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import org.centerkiosk.core.watch.ServiceManager;
import org.centerkiosk.terminal.fx.Pulses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the service manager that the program lives, but only from the JavaFX thread, after two pulses, and while the
 * screen shows what the program draws: a narrow strip of the picture, another one at each look, is drawn once more and
 * compared with the pixels on the display. A thread that hangs, a toolkit without pulses, a screen that stays black or
 * stands still: all of them are silence, and the service manager starts the program anew.
 */
public final class FrameWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FrameWatch.class);

    /** Looks within the patience of the service manager: one that falls into a scroll does no harm. */
    private static final int LOOKS = 4;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(500);

    /** What moves, such as a picture that fades into the next, is never that much of the screen for long. */
    private static final double ALIKE = 0.6;

    /** So long it waits until nothing moves: a look costs some milliseconds, which a change of slides would miss. */
    private static final Duration CALM = Duration.ofSeconds(2);

    /** Strips that are looked at in turn. */
    private static final int STRIPS = 7;

    private final Scene scene;
    private final Picture picture;
    private final ScreenEye eye;
    private final ServiceManager manager;
    private final Executor fx;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private int turn;
    private boolean isReady;
    private String before = "";
    private String told = "";

    /**
     * What there is to be seen; asked on the JavaFX thread.
     *
     * @param dark whether it is black on purpose
     * @param calm whether nothing moves
     */
    public record Picture(BooleanSupplier dark, BooleanSupplier calm) {}

    /** @param fx the JavaFX thread */
    FrameWatch(Scene scene, Picture picture, ScreenEye eye, ServiceManager manager, Executor fx) {
        this.scene = scene;
        this.picture = picture;
        this.eye = eye;
        this.manager = manager;
        this.fx = fx;
    }

    /** Over the display that this process draws on; to be made on the JavaFX thread. */
    public static FrameWatch over(Scene scene, Picture picture, ServiceManager manager, Executor fx) {
        return new FrameWatch(scene, picture, RobotEye.of(System.getenv()), manager, fx);
    }

    /** How often to look. */
    public static Duration interval(Duration patience) {
        Duration part = patience.dividedBy(LOOKS);
        return part.compareTo(LONGEST) > 0 ? LONGEST : part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    /** Looks once; a look that the JavaFX thread has not come to yet is not joined by another. From any thread. */
    public void look() {
        if (isLooking.compareAndSet(false, true)) {
            fx.execute(() -> Pulses.until(CALM, picture.calm(), this::compare));
        }
    }

    /** Whether a look has been asked for and is not over. */
    boolean isLooking() {
        return isLooking.get();
    }

    private void compare() {
        try {
            String seen = trouble();
            if (seen.isEmpty()) {
                feed();
            }
            // One look may fall into a change of screens.
            if (seen.equals(before) && !seen.equals(told)) {
                told = seen;
                tell(seen);
            }
            before = seen;
        } finally {
            isLooking.set(false);
        }
    }

    private void tell(String seen) {
        if (seen.isEmpty()) {
            LOG.info("the screen shows what is drawn again");
            manager.status("runs");
        } else {
            LOG.warn("{}", seen);
            manager.status(seen);
        }
    }

    private void feed() {
        if (!isReady) {
            isReady = true;
            manager.ready("runs");
        }
        manager.alive();
    }

    /** What is wrong with the screen, or nothing. */
    private String trouble() {
        Node root = scene.getRoot();
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return "the window is not on the screen";
        }
        turn = turn % STRIPS + 1;
        int x = (int) (scene.getWidth() * turn / (STRIPS + 1));
        Rectangle2D place = new Rectangle2D(x, 0, Strip.CELL, Math.max(Strip.CELL, (int) scene.getHeight()));
        Strip drawn = draw(root, place);
        if (drawn.isBlack()) {
            return picture.dark().getAsBoolean() ? "" : "what is drawn is black";
        }
        Point2D corner = root.localToScreen(place.getMinX(), place.getMinY());
        @Nullable
        Strip seen = corner == null
                ? null
                : eye.see(new Rectangle2D(corner.getX(), corner.getY(), place.getWidth(), place.getHeight()));
        return seen == null || seen.alike(drawn) >= ALIKE
                ? ""
                : seen.isBlack() ? "the screen is black" : "the screen shows something else than what is drawn";
    }

    private Strip draw(Node root, Rectangle2D place) {
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(place);
        part.setFill(scene.getFill());
        return Strip.of(root.snapshot(part, null));
    }
}
