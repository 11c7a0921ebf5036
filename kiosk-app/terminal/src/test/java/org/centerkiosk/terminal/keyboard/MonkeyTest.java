package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 100,000 keys at random: nothing breaks, nothing is stuck, nothing is kept. */
class MonkeyTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzaeiouangABZ0123456789'+，。·@é王🀄";

    private final Random random = new Random(20_261_123);
    private FakeSource source = FakeSource.answering();
    private KeyboardModel model = new KeyboardModel(source, KeyboardMode.PINYIN, () -> {});
    private FakeField field = new FakeField(Purpose.NAME);

    @ParameterizedTest
    @CsvSource({"true, 70000", "false, 30000"})
    void anyKeysInAnyOrder(boolean atOnce, int keys) {
        source = atOnce ? FakeSource.answering() : FakeSource.waiting();
        model = new KeyboardModel(source, KeyboardMode.PINYIN, () -> {});
        open();
        for (int i = 0; i < keys; i++) {
            if (random.nextInt(400) == 0) {
                open();
            }
            model.press(key());
            if (!atOnce && random.nextInt(3) == 0 && source.waitingQuestions() > 0) {
                source.answerNewest();
            }
            check();
            if (i % 500 == 499) {
                checkNotStuck();
            }
        }
    }

    private void open() {
        if (random.nextInt(4) == 0) {
            model.close();
            assertThat(field.composition).isEmpty();
        }
        field = new FakeField(Purpose.values()[random.nextInt(Purpose.values().length)]);
        model.open(field, random.nextInt(4) == 0 ? Language.EN : Language.ZH);
    }

    private Key key() {
        return switch (random.nextInt(10)) {
            case 0 -> Command.values()[random.nextInt(Command.values().length)];
            case 1 -> random.nextInt(3) == 0 ? new Key.Pick(random.nextInt(12)) : new Key.Part(random.nextInt(6));
            case 2 -> random.nextInt(3) == 0 ? new Key.Page(random.nextInt(60) - 5) : Command.SPACE;
            case 3 -> candidate();
            default -> letter();
        };
    }

    private Key letter() {
        int[] all = LETTERS.codePoints().toArray();
        return new Key.Letter(Character.toString(all[random.nextInt(all.length)]), random.nextBoolean());
    }

    private Key candidate() {
        KeyboardState state = model.state();
        List<String> texts = state == null
                ? List.of()
                : state.changing() != null
                        ? state.changing().others()
                        : state.composition().candidates().stream()
                                .map(Candidate::text)
                                .toList();
        return texts.isEmpty() ? letter() : new Key.Choose(texts.get(random.nextInt(texts.size())));
    }

    private void check() {
        KeyboardState state = Objects.requireNonNull(model.state());
        Composition composition = state.composition();
        assertThat(field.composition).isEqualTo(composition.shown());
        assertThat(composition.isEmpty()).isEqualTo(composition.shown().isEmpty());
        if (composition.isEmpty()) {
            assertThat(composition.candidates()).isEmpty();
            assertThat(state.panel()).isIn(KeyboardState.Panel.KEYS, KeyboardState.Panel.HAND);
        }
        assertThat(composition.typed().length()).isLessThanOrEqualTo(Typing.LONGEST);
        if (field.purpose().isNumeric()) {
            assertThat(field.text()).matches("[+]?[0-9]*");
        }
        if (field.text().length() > 2_000) {
            field.clear();
        }
    }

    /** From wherever it is, clearing twice leaves an empty field into which one can type. */
    private void checkNotStuck() {
        if (source.waitingQuestions() > 0) {
            source.answerNewest();
        }
        while (source.waitingQuestions() > 0) {
            source.answerNewest();
        }
        model.press(Command.CLEAR);
        model.press(Command.CLEAR);
        assertThat(field.text()).isEmpty();
        assertThat(field.composition).isEmpty();
        model.press(new Key.Letter("1", true));
        KeyboardMode mode = Objects.requireNonNull(model.state()).mode();
        if (mode != KeyboardMode.NINE_KEY) {
            assertThat(field.text()).isEqualTo("1");
        }
        model.press(Command.CLEAR);
    }
}
