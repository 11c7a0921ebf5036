import java.awt.Rectangle;
import java.awt.Robot;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a command on an empty X display, prints after how many milliseconds that shows a picture and how many the
 * command needed of the processor, and ends it.
 */
final class FirstPicture {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    public static void main(String[] command) throws Exception {
        var robot = new Robot();
        var screen = java.awt.Toolkit.getDefaultToolkit().getScreenSize();
        // From top to bottom, through the title, the picture and the list.
        var strip = new Rectangle(screen.width / 3, 0, 4, screen.height);
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long passed = 0;
        long colours = 0;
        while (colours < 20 && passed < PATIENCE && process.isAlive()) {
            colours = colours(robot, strip);
            passed = System.nanoTime() - begin;
            // Looking all the time would take the processor from what is measured.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
        var processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
        process.destroy();
        process.waitFor();
        if (colours < 20) {
            System.err.println("no picture");
            System.exit(1);
        }
        System.out.println(TimeUnit.NANOSECONDS.toMillis(passed) + " " + processor.toMillis());
    }

    private static long colours(Robot robot, Rectangle strip) {
        var image = robot.createScreenCapture(strip);
        return Arrays.stream(image.getRGB(0, 0, strip.width, strip.height, null, 0, strip.width))
                .distinct()
                .count();
    }
}
