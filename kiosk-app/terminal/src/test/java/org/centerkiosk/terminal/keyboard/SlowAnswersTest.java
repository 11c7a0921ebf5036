package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys count in the order in which they came, however late it is known what they mean. */
class SlowAnswersTest {

    private final FakeSource source = FakeSource.waiting();
    private final KeyboardModel model = new KeyboardModel(source, KeyboardMode.PINYIN, () -> {});
    private final FakeField field = new FakeField(Purpose.NAME);

    @BeforeEach
    void open() {
        model.open(field, Language.ZH);
    }

    private void type(String letters) {
        letters.chars().mapToObj(Character::toString).forEach(letter -> model.press(Key.Letter.of(letter)));
    }

    @Test
    void lettersAreShownBeforeAnythingIsKnown() {
        type("wang");
        assertThat(field.composition).isEqualTo("wang");
        source.answerNewest();
        type("x");
        assertThat(field.composition.replace(" ", "")).isEqualTo("wangx");
        source.answerNewest();
        assertThat(field.composition).isEqualTo("wang x");
    }

    @Test
    void spaceWaitsForTheAnswerAndTheLettersBehindWaitForIt() {
        type("wang");
        model.press(Command.SPACE);
        type("xiulan");
        model.press(Command.SPACE);
        assertThat(field.text()).isEmpty();
        while (source.waitingQuestions() > 0) {
            source.answerNewest();
        }
        assertThat(field.text()).isEqualTo("王秀兰");
    }

    @Test
    void answersToOlderQuestionsCountForNothing() {
        type("wangxiulan");
        model.press(Command.SPACE);
        for (int i = 0; i < 9; i++) {
            source.answerOldest();
        }
        assertThat(field.text()).isEmpty();
        source.answerOldest();
        assertThat(field.text()).isEqualTo("王秀兰");
    }

    @Test
    void answersAfterWipingCountForNothing() {
        type("wang");
        model.press(Command.ESCAPE);
        source.answerAll();
        assertThat(field.composition).isEmpty();
        assertThat(Objects.requireNonNull(model.state()).composition().candidates())
                .isEmpty();
        type("li");
        model.close();
        source.answerAll();
        assertThat(model.state()).isNull();
    }

    @Test
    void touchedCandidateIsTakenOnlyIfItStillStandsThere() {
        type("wang");
        source.answerNewest();
        type("x");
        model.press(new Key.Choose("王"));
        source.answerNewest();
        assertThat(field.text()).isEqualTo("王");
        assertThat(field.composition).isEqualTo("x");
        model.press(Command.CLEAR);
        model.press(new Key.Choose("王"));
        source.answerAll();
        assertThat(field.text()).isEqualTo("王");
    }

    @Test
    void nextLeavesOnceAllIsTaken() {
        type("wangi");
        model.press(Command.NEXT);
        assertThat(field.left).isZero();
        while (source.waitingQuestions() > 0) {
            source.answerNewest();
        }
        assertThat(field.left).isOne();
    }

    @Test
    void moreWaitingKeysThanAnybodyTypesAreDropped() {
        type("wang");
        for (int i = 0; i < 1_000; i++) {
            model.press(Command.SPACE);
        }
        while (source.waitingQuestions() > 0) {
            source.answerNewest();
        }
        assertThat(field.text().strip()).hasSizeBetween(1, 2);
        assertThat(field.text()).hasSizeLessThan(80);
    }
}
