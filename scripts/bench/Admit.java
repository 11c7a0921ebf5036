import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * Runs the lobby while its file of 1,000 sessions is replaced, and asks the JavaFX thread all the time for a sign of
 * life; see scripts/bench-admit. How long the sign takes is how long a frame would have waited: the program's own work
 * on that thread, collections of garbage and a busy machine alike.
 */
final class Admit {

    private static final int SESSIONS = 1_000;
    private static final long LIMIT_NANOS = 50_000_000;

    private record Wait(long at, long nanos) {}

    private final ConcurrentLinkedQueue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean open = new AtomicBoolean();

    /** Arguments: the feed's file, times it is replaced, seconds between two, then the lobby's own. */
    public static void main(String[] arguments) throws Exception {
        Path feed = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        long pause = Long.parseLong(arguments[2]) * 1000;
        write(feed, 0);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                new Admit().measure(feed, rounds, pause);
            } catch (Exception e) {
                e.printStackTrace();
                System.exit(1);
            }
        });
        org.centerkiosk.terminal.app.Main.main(Arrays.copyOfRange(arguments, 3, arguments.length));
    }

    private void measure(Path feed, int rounds, long pause) throws Exception {
        // The start is not asked about: the screen shows its last picture meanwhile.
        Thread.sleep(2 * pause);
        Thread.ofPlatform().daemon().start(this::ask);
        for (int round = 1; round <= rounds; round++) {
            write(feed, round);
            waits.clear();
            Thread.sleep(pause);
            long longest = waits.stream().mapToLong(Wait::nanos).max().orElse(0);
            long late = waits.stream().filter(wait -> wait.nanos() > LIMIT_NANOS).count();
            System.out.printf("edition %d: longest turn of the JavaFX thread %.1f ms, %d over 50 ms of %d%n",
                    round, longest / 1e6, late, waits.size());
        }
        System.exit(0);
    }

    private void ask() {
        while (true) {
            if (open.compareAndSet(false, true)) {
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    waits.add(new Wait(asked, System.nanoTime() - asked));
                    open.set(false);
                });
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void write(Path feed, int edition) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        StringBuilder text = new StringBuilder("id,title,start,end,location,category\n");
        String[] categories = {"course", "lecture", "performance", "health"};
        for (int session = 0; session < SESSIONS; session++) {
            LocalDate day = today.plusDays(session / 34);
            int hour = 8 + session % 12;
            text.append("s%d,第%d次活动（%d）,%s %02d:%02d,%s %02d:%02d,20%d 教室,%s%n".formatted(
                    session, session, edition, day, hour, edition % 60, day, hour + 1, edition % 60, session % 10,
                    categories[session % categories.length]));
        }
        Path draft = feed.resolveSibling("draft.part");
        Files.writeString(draft, text);
        Files.move(draft, feed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
