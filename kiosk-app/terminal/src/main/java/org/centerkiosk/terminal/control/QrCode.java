package org.centerkiosk.terminal.control;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A QR symbol on its white card, with a quiet zone of four modules. Modules are at least {@value #MIN_MODULE} design
 * pixels wide, so that a phone reads it from 0.8 m; a link too long for that has no symbol.
 */
public final class QrCode extends StackPane {

    private static final double MIN_MODULE = 5.5;
    private static final int QUIET_MODULES = 4;

    private QrCode(ByteMatrix modules, double side, String accessibleText) {
        getStyleClass().add("qr-card");
        setMinSize(side, side);
        setMaxSize(side, side);
        setPrefSize(side, side);
        double module = side / (modules.getWidth() + 2 * QUIET_MODULES);
        SVGPath ink = new SVGPath();
        ink.setContent(path(modules));
        ink.getStyleClass().add("qr-modules");
        ink.setSmooth(false);
        ink.setManaged(false);
        ink.getTransforms().add(new Scale(module, module));
        ink.relocate(QUIET_MODULES * module, QUIET_MODULES * module);
        Region symbol = new Region() {
            {
                getChildren().add(ink);
            }
        };
        getChildren().add(symbol);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
    }

    /**
     * The symbol of a link, or nothing where it would be too fine to read at that size.
     *
     * @param side of the card, quiet zone included, in design pixels
     */
    public static Optional<QrCode> of(String link, double side, String accessibleText) {
        try {
            ByteMatrix modules = Encoder.encode(
                            link, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            boolean readable = side / (modules.getWidth() + 2 * QUIET_MODULES) >= MIN_MODULE;
            return readable ? Optional.of(new QrCode(modules, side, accessibleText)) : Optional.empty();
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    /** Horizontal runs of dark modules as closed boxes. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1 && (x == 0 || modules.get(x - 1, y) == 0)) {
                    int end = x;
                    while (end < modules.getWidth() && modules.get(end, y) == 1) {
                        end++;
                    }
                    path.append('M').append(x).append(' ').append(y);
                    path.append('h')
                            .append(end - x)
                            .append("v1h")
                            .append(x - end)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
