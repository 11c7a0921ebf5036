package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import org.centerkiosk.terminal.sample.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenseBreakTest {

    @ParameterizedTest
    @CsvSource({
        "老行当：手艺人影像展,4",
        "纸上山河：剪纸艺术展,5",
        "走进《诗经》里的四季,6",
        "冬至·邻里长桌宴与社区新年联欢,0",
        "夜读，城南旧事：一座城的记忆,8",
        "社区合唱团冬季公开排练,0",
        "Land on paper：papercut art,0"
    })
    void linesEndAtAMarkThatDividesTheTextWell(String text, int index) {
        int found = Fx.call(() -> SenseBreak.of(text, new Font("Noto Serif CJK SC", 100), 968));
        assertThat(found).isEqualTo(index);
    }

    @Test
    void noLineIsWiderThanThereIsRoom() {
        int found = Fx.call(() -> SenseBreak.of("老行当：手艺人影像展", new Font("Noto Serif CJK SC", 100), 500));
        assertThat(found).isZero();
    }
}
