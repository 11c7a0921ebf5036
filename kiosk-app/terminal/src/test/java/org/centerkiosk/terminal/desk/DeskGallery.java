package org.centerkiosk.terminal.desk;

import java.nio.file.Path;
import javafx.scene.Scene;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;

/**
 * Writes a picture of the desk in each of its states, in both languages and two sizes. Arguments: the folder, and what the
 * names of the files must match. Run by {@code scripts/screenshots}.
 */
final class DeskGallery {

    private DeskGallery() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String wanted = arguments.length > 1 ? arguments[1] : ".*";
        DeskStates.states().forEach((name, then) -> {
            for (Language language : Language.values()) {
                for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
                    String file = "desk-%s-%d-%s.png"
                            .formatted(name, size[0], language.locale().getLanguage());
                    if (file.matches(wanted)) {
                        Fx.run(() -> {
                            DeskService service = DeskStates.open(language);
                            then.accept(service);
                            Fx.png(scene(service, size[0], size[1]), folder.resolve(file));
                        });
                    }
                }
            }
        });
        System.exit(0);
    }

    /** The desk as it is now, laid out; on the JavaFX thread. */
    static Scene scene(DeskService service, int width, int height) {
        DeskScreen screen = new DeskScreen(service, new Wordings(SampleProgramme.ZONE), new DrawnPictures(), "澄");
        screen.refresh();
        Scene scene = Fx.layout(screen, width, height, Theme.styleSheets().toArray(String[]::new));
        // Lists make their lines only where they have a height.
        for (int pass = 0; pass < 2; pass++) {
            screen.refresh();
            screen.applyCss();
            screen.layout();
        }
        return scene;
    }
}
