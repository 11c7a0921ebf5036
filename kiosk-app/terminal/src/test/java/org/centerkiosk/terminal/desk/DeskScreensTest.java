package org.centerkiosk.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.sample.Finding;
import org.centerkiosk.terminal.sample.Finding.Kind;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.ScreenWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of the desk, laid out: nothing is clipped, covered, faint, silent or too small to read. */
class DeskScreensTest {

    /** Staff sit before it. */
    private static final double FLOOR = 18;

    /** Where the whole text is a key away. */
    private static final Set<String> LISTS = Set.of("session-cell", "found-cell");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateCanBeReadOnALargeAndASmallScreen(Language language) {
        List<String> wrong = new ArrayList<>();
        boolean isLarge = language == Language.ZH;
        DeskStates.states()
                .forEach((name, then) -> findings(language, then, isLarge ? 1920 : 1366, isLarge ? 1080 : 768)
                        .forEach(finding -> wrong.add(name + ": " + finding)));
        assertThat(wrong).isEmpty();
    }

    private static List<String> findings(Language language, Consumer<DeskService> then, int width, int height) {
        return Fx.call(() -> {
            DeskService service = DeskStates.open(language);
            then.accept(service);
            Parent root = DeskGallery.scene(service, width, height).getRoot();
            List<String> found = new ArrayList<>();
            for (Finding finding : ScreenWalk.of(root)) {
                boolean isOfTouch = finding.kind() == Kind.SMALL_TARGET || finding.kind() == Kind.SMALL_TEXT;
                boolean isDeclared =
                        finding.kind() == Kind.SHORTENED && finding.what().startsWith("declares");
                boolean isBehind = service.work().get().waiver() != null && finding.kind() != Kind.CLIPPED;
                if (!isOfTouch && !isDeclared && !isBehind) {
                    found.add(finding.toString());
                }
            }
            letters(root, found);
            return found;
        });
    }

    private static void letters(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && text.getFont().getSize() < FLOOR) {
            found.add(text.getText() + ": " + text.getFont().getSize());
        }
        if (node instanceof TextLine line && line.isShortened() && !isInList(line)) {
            found.add("shortened: " + line.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> letters(child, found));
        }
    }

    private static boolean isInList(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getStyleClass().stream().anyMatch(LISTS::contains)) {
                return true;
            }
        }
        return false;
    }
}
