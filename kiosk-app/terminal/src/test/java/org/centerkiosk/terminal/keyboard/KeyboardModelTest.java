package org.centerkiosk.terminal.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.keyboard.KeyboardState.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyboardModelTest {

    private final FakeSource source = FakeSource.answering();
    private KeyboardModel model = new KeyboardModel(source, KeyboardMode.PINYIN, () -> {});
    private FakeField field = new FakeField(Purpose.NAME);

    private void open(Purpose purpose, Language language) {
        field = new FakeField(purpose);
        model.open(field, language);
    }

    private void type(String letters) {
        letters.chars().mapToObj(Character::toString).forEach(letter -> model.press(Key.Letter.of(letter)));
    }

    private KeyboardState state() {
        return Objects.requireNonNull(model.state());
    }

    private List<String> candidates() {
        return state().composition().candidates().stream().map(Candidate::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, ZH, PINYIN",
        "WORDS, ZH, PINYIN",
        "NAME, EN, ENGLISH",
        "WORDS, EN, ENGLISH",
        "LATIN, ZH, ENGLISH",
        "CODE, ZH, ENGLISH",
        "DIGITS, EN, PAD",
        "PHONE, ZH, PAD"
    })
    void purposeAndLanguageSayWhichKeysComeFirst(Purpose purpose, Language language, KeyboardMode mode) {
        open(purpose, language);
        assertThat(state().mode()).isEqualTo(mode);
    }

    @Test
    void nameIsComposedAndChosenBySpace() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        assertThat(field.composition).isEqualTo("wang xiu lan");
        assertThat(field.text()).isEmpty();
        assertThat(candidates()).startsWith("王秀兰");
        model.press(Command.SPACE);
        assertThat(field.text()).isEqualTo("王秀兰");
        assertThat(field.composition).isEmpty();
        assertThat(state().isComposing()).isFalse();
    }

    @Test
    void nameIsComposedOnNineKeys() {
        open(Purpose.NAME, Language.ZH);
        model.press(Command.NINE);
        type("9264948526");
        assertThat(field.composition).isEqualTo("wang xiu lan");
        assertThat(candidates()).contains("王秀兰");
        model.press(new Key.Choose("王秀兰"));
        assertThat(field.text()).isEqualTo("王秀兰");
    }

    @Test
    void wordsAreComposedByTheOtherDecoder() {
        open(Purpose.WORDS, Language.ZH);
        type("baoming");
        assertThat(candidates()).startsWith("报名");
    }

    @Test
    void whatASurnameLeavesIsComposedAsAGivenName() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        model.press(new Key.Choose("王"));
        assertThat(field.text()).isEqualTo("王");
        assertThat(field.composition).isEqualTo("xiu lan");
        assertThat(candidates()).startsWith("秀兰");
        model.press(Command.SPACE);
        assertThat(field.text()).isEqualTo("王秀兰");
    }

    @Test
    void oneCharacterIsChanged() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        model.press(Command.CHANGE);
        assertThat(state().panel()).isEqualTo(Panel.CHARACTERS);
        model.press(new Key.Part(2));
        List<String> others = Objects.requireNonNull(state().changing()).others();
        assertThat(others).contains("兰", "岚");
        model.press(new Key.Choose("岚"));
        assertThat(candidates()).startsWith("王秀岚").doesNotHaveDuplicates();
        assertThat(state().panel()).isEqualTo(Panel.CHARACTERS);
        model.press(Command.SPACE);
        assertThat(field.text()).isEqualTo("王秀岚");
    }

    @Test
    void changingIsLeftByEscapeAndKeepsTheChange() {
        open(Purpose.NAME, Language.ZH);
        type("wangwei");
        model.press(Command.CHANGE);
        model.press(new Key.Part(1));
        model.press(new Key.Choose("玮"));
        model.press(Command.ESCAPE);
        assertThat(state().panel()).isEqualTo(Panel.KEYS);
        assertThat(candidates()).startsWith("王玮");
        type("z");
        assertThat(field.composition).isEqualTo("wang wei z");
    }

    @Test
    void digitsPickWhatIsInSight() {
        open(Purpose.NAME, Language.ZH);
        type("wangwei");
        String second = candidates().get(1);
        String fifth = candidates().get(4);
        model.press(new Key.Pick(1));
        assertThat(field.text()).isEqualTo(second);
        model.press(Command.CLEAR);
        type("wangwei");
        model.press(new Key.Page(3));
        model.press(new Key.Pick(1));
        assertThat(field.text()).isEqualTo(fifth);
    }

    @Test
    void pagesStayWithinTheCandidates() {
        open(Purpose.NAME, Language.ZH);
        type("wang");
        model.press(new Key.Page(100_000));
        assertThat(state().from()).isEqualTo(candidates().size() - 1);
        model.press(new Key.Page(-5));
        assertThat(state().from()).isZero();
    }

    @Test
    void backspaceTakesKeysAndThenText() {
        open(Purpose.NAME, Language.ZH);
        type("wang");
        model.press(Command.SPACE);
        type("xi");
        model.press(Command.BACKSPACE);
        assertThat(field.composition).isEqualTo("x");
        model.press(Command.BACKSPACE);
        assertThat(field.composition).isEmpty();
        assertThat(field.text()).isNotEmpty();
        model.press(Command.BACKSPACE);
        assertThat(field.text()).isEmpty();
        model.press(Command.BACKSPACE);
        assertThat(field.text()).isEmpty();
    }

    @Test
    void clearWipesWhatIsComposedFirst() {
        open(Purpose.NAME, Language.ZH);
        type("wang");
        model.press(Command.SPACE);
        String surname = field.text();
        type("xi");
        model.press(Command.CLEAR);
        assertThat(field.composition).isEmpty();
        assertThat(field.text()).isEqualTo(surname);
        model.press(Command.CLEAR);
        assertThat(field.text()).isEmpty();
    }

    @Test
    void nextTakesWhatIsComposedAndLeaves() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        model.press(Command.NEXT);
        assertThat(field.text()).isEqualTo("王秀兰");
        assertThat(field.left).isOne();
    }

    @Test
    void nextTakesInStepsWhatOneCandidateLeaves() {
        open(Purpose.NAME, Language.ZH);
        type("wangi");
        model.press(Command.NEXT);
        assertThat(field.left).isOne();
        assertThat(field.text()).isNotEmpty();
        assertThat(state().isComposing()).isFalse();
    }

    @Test
    void enterTakesTheLettersAsTheyAreAndLeavesAnEmptyLine() {
        open(Purpose.NAME, Language.ZH);
        type("anna");
        model.press(Command.ENTER);
        assertThat(field.text()).isEqualTo("anna");
        assertThat(field.left).isZero();
        model.press(Command.ENTER);
        assertThat(field.left).isOne();
    }

    @Test
    void enterOnNineKeysChoosesBecauseDigitsAreNoText() {
        open(Purpose.NAME, Language.ZH);
        model.press(Command.NINE);
        type("9264");
        model.press(Command.ENTER);
        assertThat(field.text()).doesNotContainPattern("[0-9]").isNotEmpty();
    }

    @Test
    void escapeClosesThePanelThenWipes() {
        open(Purpose.NAME, Language.ZH);
        type("wang");
        model.press(Command.ALL);
        assertThat(state().panel()).isEqualTo(Panel.CANDIDATES);
        model.press(Command.ESCAPE);
        assertThat(state().panel()).isEqualTo(Panel.KEYS);
        assertThat(state().isComposing()).isTrue();
        model.press(Command.ESCAPE);
        assertThat(state().isComposing()).isFalse();
        assertThat(field.text()).isEmpty();
    }

    @Test
    void panelOpensForCandidatesAlone() {
        open(Purpose.NAME, Language.ZH);
        model.press(Command.ALL);
        model.press(Command.CHANGE);
        assertThat(state().panel()).isEqualTo(Panel.KEYS);
    }

    @Test
    void englishBeginsNamesWithCapitals() {
        open(Purpose.NAME, Language.EN);
        type("anna");
        model.press(Command.SPACE);
        type("lee");
        assertThat(field.text()).isEqualTo("Anna Lee");
        model.press(Command.SHIFT);
        type("ab");
        assertThat(field.text()).isEqualTo("Anna LeeAb");
    }

    @Test
    void lettersOfTheMachineKeepTheirCase() {
        open(Purpose.NAME, Language.EN);
        "macDonald".chars().forEach(c -> model.press(new Key.Letter(Character.toString(c), true)));
        assertThat(field.text()).isEqualTo("macDonald");
    }

    @Test
    void languageGoesBackAndForthAndTakesLettersAlong() {
        open(Purpose.NAME, Language.ZH);
        type("tom");
        model.press(Command.LANGUAGE);
        assertThat(state().mode()).isEqualTo(KeyboardMode.ENGLISH);
        assertThat(field.text()).isEqualTo("tom");
        model.press(Command.LANGUAGE);
        assertThat(state().mode()).isEqualTo(KeyboardMode.PINYIN);
    }

    @Test
    void nineKeysAreRememberedForTheVisitAlone() {
        open(Purpose.NAME, Language.ZH);
        model.press(Command.NINE);
        open(Purpose.PHONE, Language.ZH);
        open(Purpose.WORDS, Language.ZH);
        assertThat(state().mode()).isEqualTo(KeyboardMode.NINE_KEY);
        model.close();
        open(Purpose.NAME, Language.ZH);
        assertThat(state().mode()).isEqualTo(KeyboardMode.PINYIN);
    }

    @Test
    void symbolsTakeWhatIsComposedAndGoBackToTheSameKeys() {
        open(Purpose.WORDS, Language.ZH);
        type("baoming");
        model.press(Command.SYMBOLS);
        assertThat(field.text()).isEqualTo("报名");
        type("，1");
        model.press(Command.SYMBOLS);
        assertThat(state().mode()).isEqualTo(KeyboardMode.PINYIN);
        assertThat(field.text()).isEqualTo("报名，1");
    }

    @Test
    void marksTakeWhatIsComposedBeforeThem() {
        open(Purpose.WORDS, Language.ZH);
        type("baoming");
        model.press(new Key.Letter("，", true));
        assertThat(field.text()).isEqualTo("报名，");
    }

    @Test
    void apostropheSeparatesSyllables() {
        open(Purpose.WORDS, Language.ZH);
        type("xi'an");
        assertThat(field.composition).isEqualTo("xi an");
        assertThat(candidates()).contains("西安");
        model.press(Command.ESCAPE);
        type("'");
        assertThat(field.text()).isEqualTo("'");
    }

    @Test
    void keyOneSeparatesSyllablesOnNineKeysAndElseDoesNothing() {
        open(Purpose.WORDS, Language.ZH);
        model.press(Command.NINE);
        type("94126");
        assertThat(field.composition).isEqualTo("xi an");
    }

    @Test
    void machineLettersComposeOnNineKeysToo() {
        open(Purpose.NAME, Language.ZH);
        model.press(Command.NINE);
        "wangxiulan".chars().forEach(c -> model.press(new Key.Letter(Character.toString(c), true)));
        assertThat(field.composition).isEqualTo("wang xiu lan");
        assertThat(candidates()).startsWith("王秀兰");
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void numbersTakeDigitsWhateverIsPressed(Command command) {
        open(Purpose.PHONE, Language.ZH);
        model.press(command);
        type("+86a1,王3 8");
        assertThat(field.text()).isEqualTo("+86138");
        assertThat(state().mode()).isEqualTo(KeyboardMode.PAD);
        type("+");
        assertThat(field.text()).isEqualTo("+86138");
    }

    @Test
    void codesAreCapitals() {
        open(Purpose.CODE, Language.ZH);
        type("ab2c");
        model.press(Command.SPACE);
        assertThat(field.text()).isEqualTo("AB2C");
    }

    @Test
    void tooManyKeysAreNotTaken() {
        open(Purpose.WORDS, Language.ZH);
        type("a".repeat(200));
        assertThat(state().composition().typed()).hasSize(Typing.LONGEST);
        model.press(Command.NEXT);
        assertThat(field.left).isOne();
    }

    @Test
    void anotherFieldTakesWhatTheFirstMostLikelyMeant() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        FakeField before = field;
        open(Purpose.PHONE, Language.ZH);
        assertThat(before.text()).isEqualTo("王秀兰");
        assertThat(before.composition).isEmpty();
    }

    @Test
    void closingWipesAndTypesNoMore() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        model.close();
        assertThat(field.composition).isEmpty();
        assertThat(field.text()).isEmpty();
        assertThat(model.state()).isNull();
        assertThatCode(() -> type("abc")).doesNotThrowAnyException();
        assertThat(field.text()).isEmpty();
    }

    @Test
    void fieldMayCloseTheKeyboardOrOpenAnotherInAnyCall() {
        open(Purpose.NAME, Language.ZH);
        FakeField phone = new FakeField(Purpose.PHONE);
        field.onNext = () -> model.open(phone, Language.ZH);
        type("wangxiulan");
        model.press(Command.NEXT);
        type("138");
        assertThat(phone.text()).isEqualTo("138");
        phone.onNext = model::close;
        model.press(Command.NEXT);
        assertThat(model.state()).isNull();
    }

    @Test
    void aFailingFieldDoesNotBlockTheKeysBehind() {
        open(Purpose.NAME, Language.ZH);
        field.onNext = () -> {
            throw new IllegalStateException("no such field");
        };
        assertThatThrownBy(() -> model.press(Command.NEXT)).isInstanceOf(IllegalStateException.class);
        field.onNext = () -> {};
        type("wang");
        assertThat(field.composition).isEqualTo("wang");
    }

    @Test
    void withoutCandidatesTheLettersAreText() {
        source.knowsNothing = true;
        open(Purpose.NAME, Language.ZH);
        type("wang");
        assertThat(field.composition).isEqualTo("wang");
        model.press(Command.SPACE);
        assertThat(field.text()).isEqualTo("wang");
    }

    @Test
    void nothingPersonalIsPrinted() {
        open(Purpose.NAME, Language.ZH);
        type("wangxiulan");
        model.press(Command.CHANGE);
        assertThat(state().toString()
                        + state().composition()
                        + state().changing()
                        + new Key.Choose("王")
                        + Key.Letter.of("w"))
                .doesNotContain("wang", "王", "xiu", "秀", "w]");
    }
}
