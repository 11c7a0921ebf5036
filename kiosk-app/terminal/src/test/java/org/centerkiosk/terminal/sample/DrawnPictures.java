package org.centerkiosk.terminal.sample;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.poster.PosterCatalog;
import org.centerkiosk.terminal.poster.PosterImage;
import org.centerkiosk.terminal.poster.PosterLayout;
import org.centerkiosk.terminal.poster.PosterRenderer;
import org.centerkiosk.terminal.poster.PosterSlot;
import org.centerkiosk.terminal.poster.TextColor;
import org.jspecify.annotations.Nullable;

/** The posters that the program draws, and events' own pictures, at once. */
public final class DrawnPictures implements PictureSource {

    private final Function<String, @Nullable Path> media;

    private final PosterCatalog catalog = new PosterCatalog();
    private final PosterRenderer renderer = new PosterRenderer();

    public DrawnPictures() {
        this(image -> null);
    }

    /** @param media the file of an event's own picture, null where there is none */
    public DrawnPictures(Function<String, @Nullable Path> media) {
        this.media = media;
    }

    @Override
    public Request request(Event event, Slot slot, int width, int height, Consumer<Picture> receiver) {
        PosterImage image = renderer.render(
                catalog.posterOf(event, event.image() == null ? null : media.apply(event.image())),
                PosterSlot.of(layout(slot), width, height));
        receiver.accept(new Picture(
                image.width(),
                image.height(),
                image.argbPre(),
                tone(image.on()),
                tone(image.titleOn()),
                tone(image.footOn())));
        return () -> {};
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

    private static Picture.Tone tone(TextColor color) {
        return color == TextColor.CREAM ? Picture.Tone.CREAM : Picture.Tone.INK;
    }
}
