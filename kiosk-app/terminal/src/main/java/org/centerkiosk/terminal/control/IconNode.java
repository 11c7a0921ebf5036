package org.centerkiosk.terminal.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.centerkiosk.terminal.theme.Icon;

/** An icon of the set, in the colour that the looked-up {@code -icon} gives in its place. */
public final class IconNode extends Region {

    private final double size;

    /** @param size side of the icon's square in design pixels */
    public IconNode(Icon icon, double size) {
        this.size = size;
        getStyleClass().add("icon");
        setMinSize(size, size);
        setMaxSize(size, size);
        for (Icon.Part part : icon.parts()) {
            SVGPath path = new SVGPath();
            path.setContent(part.path());
            path.getStyleClass().addAll("icon-path", part.filled() ? "icon-filled" : "icon-stroked");
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            path.setManaged(false);
            path.getTransforms().add(new Scale(size / Icon.GRID, size / Icon.GRID));
            getChildren().add(path);
        }
        setMouseTransparent(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }
}
