import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.util.Random;

/** Touches the X display all over, so many times as the argument says and the same places in every run. */
final class Touches {

    private static final int PAUSE_MILLIS = 350;

    public static void main(String[] arguments) throws Exception {
        var robot = new Robot();
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        var places = new Random(1);
        for (int i = Integer.parseInt(arguments[0]); i > 0; i--) {
            // Every third touch at the foot, where the buttons lead back, or it would stay where no other way leads on.
            int y = i % 3 == 0 ? screen.height * 19 / 20 : places.nextInt(screen.height);
            robot.mouseMove(places.nextInt(screen.width), y);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.delay(60);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            robot.delay(PAUSE_MILLIS);
        }
    }
}
