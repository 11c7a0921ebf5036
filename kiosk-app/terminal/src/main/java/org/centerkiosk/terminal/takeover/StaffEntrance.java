package org.centerkiosk.terminal.takeover;

import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.centerkiosk.config.StaffConfig;

/**
 * Watches the whole scene for staff's key and staff's touches in the corners, before any screen hears of them: whatever
 * is on show, the way to take it down is there.
 */
public final class StaffEntrance {

    private final Scene scene;
    private final Takedown takedown;
    private final Supplier<StaffConfig> config;
    private final InstantSource clock;
    private final Corners corners = new Corners();
    private boolean held;

    private StaffEntrance(Scene scene, Takedown takedown, Supplier<StaffConfig> config, InstantSource clock) {
        this.scene = scene;
        this.takedown = takedown;
        this.config = config;
        this.clock = clock;
    }

    /** On the JavaFX thread. */
    public static void watch(Scene scene, Takedown takedown, Supplier<StaffConfig> config, InstantSource clock) {
        StaffEntrance entrance = new StaffEntrance(scene, takedown, config, clock);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, entrance::press);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, entrance::release);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, entrance::key);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (isTakedown(event.getCode(), config.get())) {
                entrance.held = false;
            }
        });
    }

    private void press(MouseEvent event) {
        corners.press(event.getSceneX(), event.getSceneY(), scene.getWidth(), scene.getHeight(), clock.instant());
    }

    private void release(MouseEvent event) {
        if (corners.release(
                event.getSceneX(), event.getSceneY(), scene.getWidth(), scene.getHeight(), clock.instant())) {
            event.consume();
            takedown.cornersTouched();
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (isTakedown(code, config.get())) {
            event.consume();
            // A key that is held repeats itself.
            if (!held) {
                held = true;
                takedown.keyPressed();
            }
        } else if (takedown.isPadOpen()) {
            event.consume();
            type(code, event.getText());
        }
    }

    private void type(KeyCode code, String text) {
        if (code == KeyCode.ENTER) {
            takedown.submit();
        } else if (code == KeyCode.BACK_SPACE) {
            takedown.erase();
        } else if (code == KeyCode.ESCAPE) {
            takedown.cancel();
        } else if (code.isDigitKey() && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            takedown.digit(text.charAt(0));
        }
    }

    private static boolean isTakedown(KeyCode code, StaffConfig config) {
        return config.takedownKey() != StaffConfig.TakedownKey.NONE
                && code.name().equals(config.takedownKey().name());
    }
}
