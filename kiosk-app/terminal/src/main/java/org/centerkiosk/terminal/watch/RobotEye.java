package org.centerkiosk.terminal.watch;

import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;

/** Reads the pixels of the X display. */
final class RobotEye implements ScreenEye {

    private final Robot robot = new Robot();

    private RobotEye() {}

    /** None under a Wayland compositor, which shows its screen to nobody. */
    static ScreenEye of(Map<String, String> environment) {
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty() ? new RobotEye() : NONE;
    }

    @Override
    public Strip see(Rectangle2D place) {
        return Strip.of(robot.getScreenCapture(null, place));
    }
}
