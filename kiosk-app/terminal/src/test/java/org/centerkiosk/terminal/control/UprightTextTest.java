package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Pane;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

class UprightTextTest {

    private static UprightText laidOut(String text, double height) {
        return Fx.call(() -> {
            UprightText upright = new UprightText(2, 14, "type-hero-side", "any");
            upright.setText(text);
            upright.setManaged(false);
            Fx.layout(new Pane(upright), 400, 800, Theme.styleSheets().toArray(String[]::new));
            upright.resize(upright.prefWidth(height), height);
            upright.layout();
            return upright;
        });
    }

    private static List<String> column(UprightText upright, boolean right) {
        double middle = upright.getWidth() / 2;
        return upright.getChildrenUnmodifiable().stream()
                .filter(cell -> cell.isVisible() && cell.getLayoutX() > middle - 1 == right)
                .map(cell -> ((TextLine) cell).getText())
                .toList();
    }

    @Test
    void shortNumbersStandInOneCell() {
        assertThat(UprightText.split("秋季 16 讲")).containsExactly("秋", "季", "16", "讲");
        assertThat(UprightText.split("2026年")).containsExactly("202", "6", "年");
    }

    @Test
    void punctuationTakesItsUprightForm() {
        assertThat(UprightText.split("《诗》：一")).containsExactly("︽", "诗", "︾", "︓", "一");
    }

    @Test
    void textThatFitsTakesOneColumn() {
        UprightText upright = laidOut("澄湖民乐团室内音乐会", 600);
        assertThat(upright.isShortened()).isFalse();
        assertThat(upright.getChildrenUnmodifiable()).allMatch(cell -> cell.getLayoutX() == 0);
    }

    @Test
    void longTextBreaksAtAMarkWhichIsLeftOut() {
        UprightText upright = laidOut("秋季 16 讲·免费·琴由中心提供", 460);
        assertThat(String.join("", column(upright, true))).isEqualTo("秋季16讲·免费");
        assertThat(String.join("", column(upright, false))).isEqualTo("琴由中心提供");
        assertThat(upright.isShortened()).isFalse();
    }

    @Test
    void textThatIsTooLongForTwoColumnsIsShortened() {
        UprightText upright = laidOut("一二三四五六七八九十一二三四五六七八九十", 230);
        assertThat(upright.isShortened()).isTrue();
        assertThat(column(upright, true)).hasSize(5);
        assertThat(column(upright, false)).hasSize(5).endsWith("︙");
    }
}
