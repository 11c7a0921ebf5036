package org.centerkiosk.terminal.control;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Anything one touches: answers on release within its bounds, and to Enter and Space. Its whole area is the target, and
 * it gives way a little under the finger.
 */
public class Pressable extends StackPane {

    private static final Duration PRESS = Duration.millis(90);
    private static final double PRESSED_SCALE = 0.97;

    private Runnable action = () -> {};
    private final Timeline motion = new Timeline();
    private boolean still;

    /** @param accessibleText what a screen reader says of it */
    @SuppressWarnings("this-escape") // the handlers run on a touch, long after every constructor is through
    public Pressable(String accessibleText, Node... content) {
        super(content);
        getStyleClass().add("pressable");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(accessibleText);
        setFocusTraversable(true);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> give(PRESSED_SCALE));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            give(1);
            if (event.isStillSincePress() || contains(event.getX(), event.getY())) {
                event.consume();
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                fire();
            }
        });
    }

    /** Does not give way: for what is as large as a stage, where each frame would be drawn anew as a whole. */
    public final void setStill(boolean still) {
        this.still = still;
    }

    /** What a touch does. */
    public final void setOnAction(Runnable action) {
        this.action = action;
    }

    public final void fire() {
        if (!isDisabled()) {
            action.run();
        }
    }

    private void give(double scale) {
        if (still) {
            return;
        }
        motion.stop();
        motion.getKeyFrames()
                .setAll(new KeyFrame(
                        PRESS,
                        new KeyValue(scaleXProperty(), scale, Interpolator.EASE_OUT),
                        new KeyValue(scaleYProperty(), scale, Interpolator.EASE_OUT)));
        if (getScene() == null) {
            setScaleX(scale);
            setScaleY(scale);
        } else if (motion.getStatus() != Animation.Status.RUNNING) {
            motion.play();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction accessibleAction, Object... parameters) {
        if (accessibleAction == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(accessibleAction, parameters);
        }
    }
}
