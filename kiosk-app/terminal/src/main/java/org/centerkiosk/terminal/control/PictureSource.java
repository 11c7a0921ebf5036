package org.centerkiosk.terminal.control;

import java.util.function.Consumer;
import org.centerkiosk.core.event.Event;

/** Where the pictures of events come from. Called on the JavaFX thread. */
public interface PictureSource {

    /** What a picture is for: it decides what is kept free for text. */
    enum Slot {
        /** The tall stage of the loop, its title upright at the right edge. */
        LOOP_VERTICAL,
        /** The tall stage of the loop, its title in one line under the brand. */
        LOOP_ONE_LINE,
        /** The same with a title of two lines. */
        LOOP_TWO_LINES,
        /** Upper part of a portrait screen: brand and clock on top, title at the left. */
        STAGE_PORTRAIT,
        /** Left part of a landscape screen: brand on top, title and facts in its lower 40 %. */
        STAGE_LANDSCAPE,
        /** A small picture without text on it. */
        THUMB
    }

    /**
     * Makes the picture of an event in the background.
     *
     * @param width in device pixels
     * @param height in device pixels
     * @param receiver called once, on the JavaFX thread, at once where the picture is at hand; never called where the
     *     request was overtaken by {@link Request#cancel()}
     */
    Request request(Event event, Slot slot, int width, int height, Consumer<Picture> receiver);

    /** A picture on its way. */
    @FunctionalInterface
    interface Request {
        /** The picture is no longer wanted; harmless after it came. */
        void cancel();
    }
}
