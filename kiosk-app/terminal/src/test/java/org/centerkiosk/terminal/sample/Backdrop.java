package org.centerkiosk.terminal.sample;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** The colours that lie behind a place on the screen, computed from all that was painted before. */
final class Backdrop {

    /** Places sampled in a box, in each direction. */
    private static final int GRID = 5;

    private final List<Layer> layers = new ArrayList<>();

    /** A node that paints something of its own, and its place in the order. */
    private record Layer(Node node, int order) {}

    /** @param painted every visible node in the order of painting */
    Backdrop(List<Node> painted) {
        for (int order = 0; order < painted.size(); order++) {
            if (paints(painted.get(order))) {
                layers.add(new Layer(painted.get(order), order));
            }
        }
    }

    private static boolean paints(Node node) {
        return switch (node) {
            case Text text -> false;
            case Region region -> region.getBackground() != null;
            case Shape shape -> true;
            case ImageView view -> view.getImage() != null;
            default -> false;
        };
    }

    /** The colours behind a box in scene coordinates, painted before that place in the order. */
    List<Color> behind(int order, Bounds scene) {
        List<Color> colours = new ArrayList<>();
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                double x = scene.getMinX() + scene.getWidth() * (column + 0.5) / GRID;
                double y = scene.getMinY() + scene.getHeight() * (row + 0.5) / GRID;
                colours.add(at(order, new Point2D(x, y)));
            }
        }
        return colours;
    }

    private Color at(int order, Point2D scene) {
        Color colour = Color.WHITE;
        for (Layer layer : layers) {
            if (layer.order() >= order) {
                break;
            }
            Node node = layer.node();
            Point2D point = node.sceneToLocal(scene);
            if (!node.contains(point) && !(node instanceof Region)) {
                continue;
            }
            double opacity = opacity(node);
            for (Color paint : colours(node, point)) {
                colour = over(paint, opacity, colour);
            }
        }
        return colour;
    }

    /** Opaque somewhere: what is painted before it can disappear behind it. */
    static boolean isOpaque(Node node) {
        if (opacity(node) < 0.9) {
            return false;
        }
        return switch (node) {
            case ImageView view -> view.getImage() != null;
            case Text text -> false;
            case Shape shape -> shape.getFill() instanceof Color colour && colour.getOpacity() > 0.9;
            case Region region ->
                region.getBackground() != null
                        && region.getBackground().getFills().stream()
                                .anyMatch(
                                        fill -> !(fill.getFill() instanceof Color colour) || colour.getOpacity() > 0.9);
            default -> false;
        };
    }

    static double opacity(Node node) {
        double opacity = node.getOpacity();
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            opacity *= above.getOpacity();
        }
        return opacity;
    }

    private static List<Color> colours(Node node, Point2D point) {
        return switch (node) {
            case ImageView view -> pixel(view, point);
            case Shape shape -> colours(shape.getFill(), point, shape.getLayoutBounds());
            case Region region -> fills(region, point);
            default -> List.of();
        };
    }

    private static List<Color> fills(Region region, Point2D point) {
        List<Color> colours = new ArrayList<>();
        if (region.getBackground() == null) {
            return colours;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            var insets = fill.getInsets();
            boolean inside = point.getX() >= insets.getLeft()
                    && point.getX() <= region.getWidth() - insets.getRight()
                    && point.getY() >= insets.getTop()
                    && point.getY() <= region.getHeight() - insets.getBottom();
            if (inside) {
                colours.addAll(colours(fill.getFill(), point, region.getLayoutBounds()));
            }
        }
        return colours;
    }

    private static List<Color> colours(Paint paint, Point2D point, Bounds box) {
        return switch (paint) {
            case Color colour -> List.of(colour);
            case LinearGradient gradient ->
                List.of(alongHeight(gradient, (point.getY() - box.getMinY()) / box.getHeight()));
            case null, default -> List.of();
        };
    }

    /** The house draws gradients from top to bottom alone. */
    private static Color alongHeight(LinearGradient gradient, double part) {
        Stop before = gradient.getStops().getFirst();
        for (Stop stop : gradient.getStops()) {
            if (stop.getOffset() >= part) {
                double span = Math.max(1e-9, stop.getOffset() - before.getOffset());
                return before.getColor()
                        .interpolate(stop.getColor(), Math.clamp((part - before.getOffset()) / span, 0, 1));
            }
            before = stop;
        }
        return before.getColor();
    }

    private static List<Color> pixel(ImageView view, Point2D point) {
        if (view.getImage() == null || view.getImage().getPixelReader() == null) {
            return List.of();
        }
        Bounds box = view.getLayoutBounds();
        int width = (int) view.getImage().getWidth();
        int height = (int) view.getImage().getHeight();
        int x = (int) Math.clamp((point.getX() - box.getMinX()) / box.getWidth() * width, 0, width - 1);
        int y = (int) Math.clamp((point.getY() - box.getMinY()) / box.getHeight() * height, 0, height - 1);
        return List.of(view.getImage().getPixelReader().getColor(x, y));
    }

    static Color over(Color top, double opacity, Color below) {
        double part = top.getOpacity() * opacity;
        return new Color(
                top.getRed() * part + below.getRed() * (1 - part),
                top.getGreen() * part + below.getGreen() * (1 - part),
                top.getBlue() * part + below.getBlue() * (1 - part),
                1);
    }
}
