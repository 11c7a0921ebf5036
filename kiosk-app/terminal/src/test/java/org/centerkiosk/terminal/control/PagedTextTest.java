package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

class PagedTextTest {

    private static final String TEXT = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> "第 " + number + " 段：从认弦、坐姿、勾托抹三种基本指法学起，期末合奏。")
            .collect(Collectors.joining("\n"));

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void pagesTogetherAreTheWholeText() {
        StringBuilder all = new StringBuilder();
        int page = 0;
        String last = "";
        while (!shown(page, 100).equals(last)) {
            last = shown(page, 100);
            all.append(last);
            page++;
        }
        assertThat(page).isGreaterThan(2);
        assertThat(all.toString().replace("\n", "")).isEqualTo(TEXT.replace("\n", ""));
    }

    @Test
    void textThatFitsHasNoButtons() {
        Fx.run(() -> {
            PagedText text = laidOut(0, 1300);
            assertThat(buttons(text)).isEmpty();
        });
    }

    @Test
    void buttonLeadsOnAndFromTheLastPageToTheFirst() {
        Fx.run(() -> {
            buttons(laidOut(0, 100)).getFirst().fire();
            assertThat(asked).containsExactly(1);
            PagedText last = laidOut(99, 100);
            assertThat(buttons(last))
                    .singleElement()
                    .satisfies(button -> assertThat(button.getAccessibleText()).isEqualTo("start"));
            buttons(last).getFirst().fire();
            assertThat(asked).containsExactly(1, 0);
        });
    }

    @Test
    void lessThanALineIsNotShownAtAll() {
        Fx.run(() -> {
            PagedText text = laidOut(0, 30);
            assertThat(text.getChildrenUnmodifiable()).noneMatch(node -> node.isVisible() && node.getOpacity() > 0);
        });
    }

    private String shown(int page, double height) {
        return Fx.call(() -> laidOut(page, height).getChildrenUnmodifiable().stream()
                .filter(node -> node.getOpacity() > 0 && node instanceof TextLine)
                .map(node -> ((TextLine) node).getText())
                .findFirst()
                .orElse(""));
    }

    private static List<PageButton> buttons(PagedText text) {
        return text.getChildrenUnmodifiable().stream()
                .filter(node -> node.getOpacity() > 0 && node instanceof PageButton)
                .map(PageButton.class::cast)
                .toList();
    }

    private PagedText laidOut(int page, double height) {
        PagedText text = new PagedText(asked::add, "type-body");
        text.show(TEXT, page, "more", "start");
        Pane root = new Pane(text) {
            @Override
            protected void layoutChildren() {
                text.resizeRelocate(0, 0, 700, height);
            }
        };
        Fx.layout(root, 800, 1000, Theme.styleSheets().toArray(String[]::new));
        return text;
    }
}
