package org.centerkiosk.terminal.keyboard;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.util.Duration;
import org.centerkiosk.terminal.control.Pressable;

/**
 * A key under the finger. It counts when the finger leaves it, so that a slip can be taken back by sliding away; one that
 * repeats counts again and again while it is held. Each finger of several counts by itself.
 */
final class KeyCap extends Pressable {

    private static final Duration FIRST_REPEAT = Duration.millis(450);
    private static final Duration REPEAT = Duration.millis(90);

    private final Timeline repeat = new Timeline(new KeyFrame(REPEAT, event -> repeat()));
    private final Runnable press;
    private boolean hasRepeated;

    KeyCap(String spoken, Node face, Runnable press) {
        super(spoken, face);
        this.press = press;
        getStyleClass().add("key");
        setFocusTraversable(false);
        setOnAction(this::released);
        addEventFilter(MouseEvent.ANY, event -> {
            // The first finger of several comes as a mouse too; each counts as a touch.
            if (event.isSynthesized()) {
                event.consume();
            }
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            var point = event.getTouchPoint();
            event.consume();
            if (contains(sceneToLocal(point.getSceneX(), point.getSceneY()))) {
                fire();
            }
        });
    }

    /** Counts on while it is held. */
    KeyCap repeating() {
        repeat.setCycleCount(Animation.INDEFINITE);
        repeat.setDelay(FIRST_REPEAT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hold());
        addEventHandler(TouchEvent.TOUCH_PRESSED, event -> hold());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> repeat.stop());
        addEventFilter(TouchEvent.TOUCH_RELEASED, event -> repeat.stop());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> repeat.stop());
        sceneProperty().addListener((observable, before, after) -> repeat.stop());
        return this;
    }

    private void hold() {
        hasRepeated = false;
        repeat.playFromStart();
    }

    private void repeat() {
        hasRepeated = true;
        press.run();
    }

    private void released() {
        boolean counted = hasRepeated;
        hasRepeated = false;
        if (!counted) {
            press.run();
        }
    }

    /** Lets go, whatever fingers are on it. */
    void letGo() {
        repeat.stop();
        hasRepeated = false;
    }
}
