package org.centerkiosk.terminal.keyboard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;

/**
 * What a key costs the JavaFX thread, in its time on the processor: run {@code main}. The decoders answer on it here,
 * which in the program they do not.
 */
final class KeyboardTiming {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> NAMES =
            List.of("wangxiulan", "zhangwei", "ouyangnana", "liuguoqiang", "chenmeiling", "zhaoyinuo", "sunlihua");

    private KeyboardTiming() {}

    public static void main(String[] arguments) {
        Fx.run(KeyboardTiming::measure);
        System.exit(0);
    }

    private static void measure() {
        Keyboard keyboard = new Keyboard(
                FakeSource.answering(),
                KeyboardHabits.USUAL,
                new Wordings(ZoneOffset.UTC),
                KeyboardSizes.of(false, true),
                System::nanoTime);
        Pane root = new Pane(keyboard);
        keyboard.setManaged(false);
        Scene scene = Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new));
        keyboard.resizeRelocate(0, 1096, 1080, 664);
        keyboard.open(new FakeField(Purpose.NAME), FieldHint.letters("", false), Language.ZH);
        Random random = new Random(1);
        List<Long> nanos = new ArrayList<>();
        for (int name = 0; name < 300; name++) {
            String letters = NAMES.get(random.nextInt(NAMES.size()));
            for (int i = 0; i <= letters.length(); i++) {
                Key key = i == letters.length() ? Command.SPACE : Key.Letter.of(letters.substring(i, i + 1));
                long start = THREADS.getCurrentThreadCpuTime();
                keyboard.press(key);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                nanos.add(THREADS.getCurrentThreadCpuTime() - start);
            }
            keyboard.press(Command.CLEAR);
        }
        List<Long> warm =
                nanos.subList(nanos.size() / 2, nanos.size()).stream().sorted().toList();
        System.out.printf(
                "key to laid-out candidates, decoding included, ms: first %.1f, median %.2f, p95 %.2f, most %.2f%n",
                nanos.getFirst() / 1e6,
                warm.get(warm.size() / 2) / 1e6,
                warm.get(warm.size() * 95 / 100) / 1e6,
                warm.getLast() / 1e6);
    }
}
