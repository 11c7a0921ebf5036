package org.centerkiosk.terminal.control;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.centerkiosk.core.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Shows the picture of an event, made for exactly its size on the screen. Until the picture is there the ground colour
 * of the style class {@code picture-frame} shows.
 */
public final class PictureFrame extends Region {

    private final PictureSource source;
    private final PictureSource.Slot slot;
    private final ImageView view = new ImageView();
    private final double radius;
    private Consumer<Picture> onPicture = picture -> {};
    private @Nullable Event event;
    private PictureSource.@Nullable Request request;
    private @Nullable Wanted wanted;

    private record Wanted(Event event, int width, int height) {}

    /** @param radius of the corners in design pixels, 0 for none */
    public PictureFrame(PictureSource source, PictureSource.Slot slot, double radius) {
        this.source = source;
        this.slot = slot;
        this.radius = radius;
        getStyleClass().add("picture-frame");
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
    }

    /** Told on the JavaFX thread as soon as the picture is there: it knows which colours text on it must have. */
    public void setOnPicture(Consumer<Picture> listener) {
        this.onPicture = listener;
    }

    public void show(Event shown) {
        if (!shown.equals(event)) {
            event = shown;
            requestLayout();
        }
    }

    /** Whether a picture is on show yet. */
    public boolean hasPicture() {
        return view.getImage() != null;
    }

    @Override
    protected void layoutChildren() {
        Event shown = event;
        if (shown == null || getWidth() < 1 || getHeight() < 1 || getScene() == null) {
            return;
        }
        double scale = getLocalToSceneTransform().getMxx();
        Wanted now = new Wanted(shown, (int) Math.ceil(getWidth() * scale), (int) Math.ceil(getHeight() * scale));
        if (radius > 0) {
            Rectangle clip = new Rectangle(getWidth(), getHeight());
            clip.setArcWidth(2 * radius);
            clip.setArcHeight(2 * radius);
            setClip(clip);
        }
        if (now.equals(wanted)) {
            return;
        }
        wanted = now;
        if (request != null) {
            request.cancel();
        }
        request = source.request(shown, slot, now.width(), now.height(), this::receive);
    }

    private void receive(Picture picture) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        onPicture.accept(picture);
    }
}
