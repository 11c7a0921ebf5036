package org.centerkiosk.terminal.attract;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.centerkiosk.terminal.control.Picture;

/** Two images of one size: while one is on show, the other is written. On the JavaFX thread. */
final class FadeBuffers {

    private final int width;
    private final int height;
    private Frame shown;
    private Frame written;

    private record Frame(int[] pixels, PixelBuffer<IntBuffer> buffer, Image image) {
        static Frame of(int width, int height, int[] pixels) {
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Frame(pixels, buffer, new WritableImage(buffer));
        }
    }

    FadeBuffers(int width, int height) {
        this.width = width;
        this.height = height;
        this.shown = Frame.of(width, height, new int[width * height]);
        this.written = Frame.of(width, height, new int[width * height]);
    }

    boolean isFor(Picture picture) {
        return picture.width() == width && picture.height() == height;
    }

    /** The image that was written last. */
    Image shown() {
        return shown.image();
    }

    /** Where the next frame is written. */
    int[] free() {
        return written.pixels();
    }

    /** The image that was written; the other one is free from now on. */
    Image swap() {
        Frame done = written;
        written = shown;
        shown = done;
        done.buffer().updateBuffer(buffer -> null);
        return done.image();
    }

    /** An image of a picture, without a copy of its pixels. */
    static Image wrap(Picture picture) {
        return Frame.of(picture.width(), picture.height(), picture.pixels()).image();
    }
}
