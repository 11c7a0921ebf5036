package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.poster.Poster;
import org.centerkiosk.terminal.poster.PosterCache;
import org.centerkiosk.terminal.poster.PosterCatalog;
import org.centerkiosk.terminal.poster.PosterImage;
import org.centerkiosk.terminal.poster.PosterLayout;
import org.centerkiosk.terminal.poster.PosterRenderer;
import org.centerkiosk.terminal.poster.PosterSlot;
import org.centerkiosk.terminal.poster.TextColor;
import org.jspecify.annotations.Nullable;

/** Posters for the screens: drawn or scaled on threads of their own, kept while they are used. */
final class Pictures implements PictureSource, AutoCloseable {

    /**
     * A stage of 1080 × 944 and its successor, the thumbnails of some pages. More would not save any work: a round of
     * slides has come to its end long before a poster is wanted again.
     */
    private static final long CACHE_BYTES = 12L << 20;

    /** One beside the JavaFX thread, and less important than it. */
    private static final int THREADS = 1;

    private final PosterCatalog catalog = new PosterCatalog();
    private final PosterCache posters = new PosterCache(new PosterRenderer(), CACHE_BYTES);
    private final ExecutorService painters;
    private final Function<String, @Nullable Path> media;
    private final FxBridge bridge;

    /** @param media the local file of an event's own picture, null where it could not be had */
    Pictures(Function<String, @Nullable Path> media, FxBridge bridge) {
        this.media = media;
        this.bridge = bridge;
        this.painters = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform()
                        .daemon()
                        .name("painter")
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    @Override
    public Request request(Event event, Slot slot, int width, int height, Consumer<Picture> receiver) {
        Poster poster = catalog.posterOf(event, event.image() == null ? null : media.apply(event.image()));
        PosterSlot place = PosterSlot.of(layout(slot), width, height);
        Optional<PosterImage> ready = posters.peek(poster, place);
        if (ready.isPresent()) {
            receiver.accept(picture(ready.get()));
            return () -> {};
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        Future<?> painting = painters.submit(() -> {
            Picture picture = picture(posters.get(poster, place));
            bridge.execute(() -> {
                if (wanted.get()) {
                    receiver.accept(picture);
                }
            });
        });
        return () -> {
            wanted.set(false);
            painting.cancel(false);
        };
    }

    private static PosterLayout layout(Slot slot) {
        return switch (slot) {
            case LOOP_VERTICAL -> PosterLayout.VERTICAL_TITLE;
            case LOOP_ONE_LINE -> PosterLayout.ONE_LINE_TITLE;
            case LOOP_TWO_LINES -> PosterLayout.TWO_LINE_TITLE;
            case STAGE_PORTRAIT -> PosterLayout.STAGE;
            case STAGE_LANDSCAPE -> PosterLayout.LANDSCAPE;
            case THUMB -> PosterLayout.PLAIN;
        };
    }

    private static Picture picture(PosterImage image) {
        return new Picture(
                image.width(),
                image.height(),
                image.argbPre(),
                tone(image.on()),
                tone(image.titleOn()),
                tone(image.footOn()));
    }

    private static Picture.Tone tone(TextColor color) {
        return color == TextColor.CREAM ? Picture.Tone.CREAM : Picture.Tone.INK;
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }
}
