package org.centerkiosk.terminal.attract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.jspecify.annotations.Nullable;

/**
 * The picture on the stage, and the change to the next one. An opacity animation of a whole stage is too slow without a
 * GPU, so the pixels are mixed by worker threads, one frame ahead, into two buffers in turn: the one on show is never
 * written. A frame that is late leaves the one before on the screen.
 */
final class CrossFade extends Region {

    private static final List<String> COVERED = List.of("cross-fade");

    private final PictureSource source;
    private final Executor workers;
    private final ImageView view = new ImageView();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };
    private @Nullable Wanted wanted;
    private @Nullable Size asked;
    private @Nullable Prepared prepared;
    private PictureSource.@Nullable Request request;
    private PictureSource.@Nullable Request preparing;
    private @Nullable Picture current;
    private @Nullable Change change;
    private @Nullable FadeBuffers buffers;
    private boolean settled;
    private List<String> ground = COVERED;

    /** What shall be on show, and who is told when the text turns. */
    private record Wanted(Event event, Supplier<PictureSource.Slot> slot, Duration length, Consumer<Picture> turn) {}

    /** In device pixels. */
    private record Size(int width, int height) {}

    /** A picture that will be wanted, null while it is made. */
    private record Prepared(
            Event event,
            PictureSource.Slot slot,
            Size size,
            @Nullable Picture picture) {
        boolean isOf(Event other, PictureSource.Slot otherSlot, Size otherSize) {
            return slot == otherSlot && size.equals(otherSize) && event.equals(other);
        }
    }

    /** @param workers mix the pixels, two tasks at a time */
    CrossFade(PictureSource source, Executor workers) {
        this.source = source;
        this.workers = workers;
        getStyleClass().add("cross-fade");
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
    }

    /**
     * Shows the picture of an event as soon as it is made.
     *
     * @param slot what is kept free on it; asked when the size is known
     * @param length of the change; zero for a cut
     * @param turn told once on which picture the text stands from now on: at a cut at once, else when it is to turn;
     *     never told when another event is wanted before
     */
    void show(Event event, Supplier<PictureSource.Slot> slot, Duration length, Consumer<Picture> turn) {
        wanted = new Wanted(event, slot, length, turn);
        if (current == null) {
            // Until the first picture is made the ground has the colour of its category.
            ground = List.of("cross-fade", "ground", CategoryTag.styleClassOf(event.category()));
            setCovered(false);
        }
        ask();
    }

    /** Has a picture made that will be wanted next. */
    void prepare(Event event, PictureSource.Slot slot) {
        Size size = size();
        if (size == null || (prepared != null && prepared.isOf(event, slot, size))) {
            return;
        }
        if (preparing != null) {
            preparing.cancel();
        }
        prepared = new Prepared(event, slot, size, null);
        preparing = source.request(
                event,
                slot,
                size.width(),
                size.height(),
                picture -> prepared = new Prepared(event, slot, size, picture));
    }

    /** Whether what was asked for is on show. */
    boolean isSettled() {
        return settled;
    }

    /** Ends a change under way at once. */
    void finish() {
        Change under = change;
        if (under == null) {
            return;
        }
        pulse.stop();
        change = null;
        if (!under.isFrameDone()) {
            // A worker still writes: leave it its buffer.
            buffers = null;
        }
        put(under.next(), FadeBuffers.wrap(under.next()));
        under.turnText();
    }

    private @Nullable Size size() {
        if (getScene() == null || getWidth() < 1 || getHeight() < 1) {
            return null;
        }
        return new Size((int) Math.ceil(getWidth() * scale()), (int) Math.ceil(getHeight() * scale()));
    }

    private double scale() {
        return getLocalToSceneTransform().getMxx();
    }

    @Override
    protected void layoutChildren() {
        if (wanted != null && !Objects.equals(size(), asked)) {
            setCovered(false);
            finish();
            ask();
        }
    }

    /** Behind an opaque picture neither the ground nor what is under it is drawn: that is a third of each frame's work. */
    private void setCovered(boolean covered) {
        setOpaqueInsets(covered ? Insets.EMPTY : null);
        List<String> classes = covered ? COVERED : ground;
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
    }

    private void ask() {
        settled = false;
        Wanted now = wanted;
        Size size = size();
        if (now == null || size == null) {
            return;
        }
        if (request != null) {
            request.cancel();
        }
        asked = size;
        PictureSource.Slot slot = now.slot().get();
        Prepared ready = prepared;
        if (ready != null && ready.picture() != null && ready.isOf(now.event(), slot, size)) {
            receive(now, ready.picture());
        } else {
            request = source.request(now.event(), slot, size.width(), size.height(), picture -> receive(now, picture));
        }
    }

    private void receive(Wanted now, Picture picture) {
        if (now != wanted) {
            return;
        }
        finish();
        Picture before = current;
        if (before == null || now.length().isZero() || !sameSize(before, picture)) {
            put(picture, FadeBuffers.wrap(picture));
            now.turn().accept(picture);
        } else {
            settled = false;
            if (!picture.isOpaque()) {
                setCovered(false);
            }
            change = new Change(before, picture, now.length(), now.turn());
            pulse.start();
        }
    }

    private static boolean sameSize(Picture one, Picture two) {
        return one.width() == two.width() && one.height() == two.height();
    }

    /** One pulse of a change: shows the frame that is done and begins the one after it. */
    void step(long nanos) {
        Change under = change;
        if (under == null || !under.isFrameDone()) {
            return;
        }
        FadeBuffers both = buffers;
        if (both == null || !both.isFor(under.next())) {
            both = new FadeBuffers(under.next().width(), under.next().height());
            buffers = both;
        }
        if (under.hasFrame()) {
            view.setImage(both.swap());
        }
        if (under.isWhole()) {
            // The last frame stays on show: an image of the picture would be one more copy of all its pixels.
            pulse.stop();
            change = null;
            put(under.next(), both.shown());
            under.turnText();
            return;
        }
        under.mix(nanos, both.free(), workers);
    }

    private void put(Picture picture, Image image) {
        settled = true;
        current = picture;
        setCovered(picture.isOpaque());
        view.setImage(image);
        view.setFitWidth(picture.width() / scale());
        view.setFitHeight(picture.height() / scale());
    }
}
