package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** The seconds that are left before the screen goes back, as a ring that shrinks. */
public final class IdleRing extends StackPane {

    private static final double SIDE = 104;
    private static final double WIDTH = 8;
    private static final double PULSE = 1.06;

    private final TextLine seconds = TextLine.of("", "type-h2").aligned(Pos.CENTER);
    private final Arc arc = new Arc();

    public IdleRing() {
        getStyleClass().add("idle-ring");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        double radius = (SIDE - WIDTH) / 2;
        Circle track = new Circle(radius);
        track.getStyleClass().add("track");
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setCenterX(SIDE / 2);
        arc.setCenterY(SIDE / 2);
        arc.setStartAngle(90);
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.getStyleClass().add("arc");
        arc.setManaged(false);
        getChildren().addAll(track, arc, seconds);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * @param left seconds that are left
     * @param of seconds of the whole warning
     * @param spoken the same in words
     */
    public void show(int left, int of, String spoken) {
        setVisible(true);
        seconds.setText(String.valueOf(left));
        arc.setLength(360.0 * left / Math.max(1, of));
        setAccessibleText(spoken);
    }

    /** It ends soon: larger in every other second, so that it is noticed. */
    public void pulse(boolean larger) {
        double scale = larger ? PULSE : 1;
        setScaleX(scale);
        setScaleY(scale);
    }

    public void hide() {
        setVisible(false);
    }
}
