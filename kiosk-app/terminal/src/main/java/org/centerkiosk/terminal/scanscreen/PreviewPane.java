package org.centerkiosk.terminal.scanscreen;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.scan.Preview;
import org.centerkiosk.terminal.scanscreen.ScanModel.Picture;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * What the camera sees, as in a mirror, with a frame in which to hold the code and a sign that the camera is on. Keeps the
 * newest picture alone, and wipes it when it is cleared.
 */
final class PreviewPane extends Region {

    private static final double ROUND = 64;
    private static final double MARGIN = 24;
    private static final double FRAME_SHARE = 0.72;
    private static final double CORNER = 0.22;

    private final ImageView view = new ImageView();
    private final SVGPath frame = new SVGPath();
    private final FittedText words;
    private final HBox sign = new HBox();
    private final Rectangle clip = new Rectangle();
    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;

    PreviewPane(boolean elder) {
        getStyleClass().add("scan-preview");
        words = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-detail-bold", 3),
                                new FittedText.Step("type-elder-note-bold", 4))
                        : List.of(new FittedText.Step("type-h2", 2), new FittedText.Step("type-body-bold", 3)),
                "words");
        frame.getStyleClass().add("scan-frame");
        frame.setManaged(false);
        view.setManaged(false);
        sign.getStyleClass().add("scan-sign");
        sign.setAlignment(Pos.CENTER_LEFT);
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        setClip(clip);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(view, frame, words.centred(), sign);
    }

    /** @param spoken what it is, for those who do not see it */
    void show(Picture picture, String signWords, String spoken, String signStyle) {
        words.setText(picture.words());
        words.setVisible(!picture.words().isEmpty());
        view.setVisible(picture.words().isEmpty());
        sign.setVisible(picture.isOn());
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        sign.getChildren().setAll(dot, new IconNode(Icon.CAMERA, 36), TextLine.of(signWords, signStyle));
        setAccessibleText(picture.isOn() ? spoken + " " + signWords : picture.words());
        requestLayout();
    }

    /** The picture of this moment. */
    void show(Preview preview) {
        PixelBuffer<IntBuffer> open = buffer;
        if (open == null || open.getWidth() != preview.width() || open.getHeight() != preview.height()) {
            pixels = new int[preview.width() * preview.height()];
            open = new PixelBuffer<>(
                    preview.width(), preview.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = open;
            view.setImage(new WritableImage(open));
            requestLayout();
        }
        // The scan uses its own pixels again.
        System.arraycopy(preview.argb(), 0, pixels, 0, pixels.length);
        open.updateBuffer(whole -> null);
    }

    /** Nothing of what was seen is left. */
    void clear() {
        Arrays.fill(pixels, 0);
        pixels = new int[0];
        buffer = null;
        view.setImage(null);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        PixelBuffer<IntBuffer> open = buffer;
        if (open != null) {
            double scale = Math.max(width / open.getWidth(), height / open.getHeight());
            double seenWidth = width / scale;
            double seenHeight = height / scale;
            view.setViewport(new Rectangle2D(
                    (open.getWidth() - seenWidth) / 2, (open.getHeight() - seenHeight) / 2, seenWidth, seenHeight));
            view.setFitWidth(width);
            view.setFitHeight(height);
        }
        double side = Math.floor(Math.min(width, height) * FRAME_SHARE);
        frame.setContent(corners(side, side * CORNER));
        frame.relocate(Math.round((width - side) / 2), Math.round((height - side) / 2));
        double inner = Math.min(width - 4 * MARGIN, side * 1.6);
        double high = Math.ceil(words.prefHeight(inner));
        words.resizeRelocate((width - inner) / 2, (height - high) / 2, inner, high);
        double signWidth = Math.min(width - 2 * MARGIN, Math.ceil(sign.prefWidth(-1)));
        sign.resizeRelocate(MARGIN, MARGIN, signWidth, Math.ceil(sign.prefHeight(signWidth)));
    }

    private static String corners(double side, double arm) {
        return "M0 %2$s V0 H%2$s M%3$s 0 H%1$s V%2$s M%1$s %3$s V%1$s H%3$s M%2$s %1$s H0 V%3$s"
                .formatted(side, arm, side - arm);
    }
}
