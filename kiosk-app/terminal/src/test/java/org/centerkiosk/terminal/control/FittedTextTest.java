package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Pane;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

class FittedTextTest {

    private static final List<FittedText.Step> STEPS = List.of(
            new FittedText.Step("type-title-104", 1),
            new FittedText.Step("type-title-80", 2),
            new FittedText.Step("type-title-48", 2));

    @Test
    void largestStyleThatFitsIsTaken() {
        assertThat(shown("古筝入门班", 640).fontSize()).isEqualTo(104);
        assertThat(shown("古筝入门班与琵琶", 640).fontSize()).isEqualTo(80);
        assertThat(shown("古筝入门班与琵琶入门班与二胡入门班", 640).fontSize()).isEqualTo(48);
    }

    @Test
    void noWordIsDivided() {
        TextLine line = shown("Neighbourhoods", 500);
        assertThat(line.fontSize()).isEqualTo(48);
        assertThat(line.isShortened()).isFalse();
    }

    @Test
    void noLineBeginsWithADot() {
        assertThat(shown("吉他弹唱·零基础入门班", 640).getText()).isEqualTo("吉他弹唱·\n零基础入门班");
        assertThat(shown("吉他·零基础", 640).getText()).isEqualTo("吉他·零基础");
    }

    @Test
    void dotsPartTheTextAsEvenlyAsTheyCan() {
        assertThat(shown("秋季·免费·琴由中心提供", 640).getText()).isEqualTo("秋季·免费·\n琴由中心提供");
    }

    @Test
    void noTimeStandsOnTwoLines() {
        String text = "Tue 24 Nov 16:00, 二楼 手工室";
        boolean[] divided = {false, false};
        for (double width = 440; width <= 700; width += 20) {
            TextLine line = shown(text, width);
            divided[0] |= Fx.call(() -> line.dividesTime(text, line.getWidth()));
            divided[1] |= Fx.call(() -> line.dividesTime(text, line.getWidth() - 60));
        }
        assertThat(divided).as("as it is shown, and in less width").containsExactly(false, true);
    }

    private static TextLine shown(String text, double width) {
        return Fx.call(() -> {
            FittedText fitted = new FittedText(text, STEPS);
            Pane root = new Pane(fitted) {
                @Override
                protected void layoutChildren() {
                    fitted.resizeRelocate(0, 0, width, fitted.prefHeight(width));
                }
            };
            Fx.layout(root, 1080, 400, Theme.styleSheets().toArray(String[]::new));
            return fitted.getChildrenUnmodifiable().stream()
                    .filter(node -> node.getOpacity() > 0)
                    .map(TextLine.class::cast)
                    .findFirst()
                    .orElseThrow();
        });
    }
}
