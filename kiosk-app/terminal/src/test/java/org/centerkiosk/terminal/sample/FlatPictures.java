package org.centerkiosk.terminal.sample;

import java.util.Arrays;
import java.util.function.Consumer;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;

/** One flat colour for each category, at once. */
public final class FlatPictures implements PictureSource {

    @Override
    public Request request(Event event, Slot slot, int width, int height, Consumer<Picture> receiver) {
        int[] pixels = new int[width * height];
        boolean light = event.category() == Category.COURSE
                || event.category() == Category.FAMILY
                || event.category() == Category.HEALTH;
        Arrays.fill(pixels, light ? 0xFFE3B25F : 0xFF35233F);
        receiver.accept(new Picture(width, height, pixels, light ? Picture.Tone.INK : Picture.Tone.CREAM));
        return () -> {};
    }
}
