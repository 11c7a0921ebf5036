package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Question.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final FeedWindow WINDOW = window("2026-11-22", "2026-12-31");

    private static FeedResult table(String chinese, String english) {
        return read("""
                id;title;date;time;question;question_en
                e1;Concert;2026-11-28;19:30-21:00;%s;%s
                """.formatted(chinese, english), WINDOW);
    }

    private static List<Question> of(FeedResult result) {
        return Objects.requireNonNull(onlyEvent(result).terms()).questions();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    要轮椅位吗？｜是否                 ~ YES_NO    ~ false
                    要轮椅位吗？ | yes-no | required  ~ YES_NO    ~ true
                    要陪同座位吗？ | 陪同              ~ COMPANION ~ false
                    要陪同座位吗？|companion|必填      ~ COMPANION ~ true
                    哪个时段？ | 上午 / 下午 | 必填    ~ CHOICE    ~ true
                    哪个时段？｜上午／下午／晚上       ~ CHOICE    ~ false
                    有忌口吗？                         ~ TEXT      ~ false
                    有忌口吗？ | 必答                  ~ TEXT      ~ true
                    有忌口吗？ | 文字 |                ~ TEXT      ~ false
                    """)
    void kindAndNeedStandBehindTheText(String line, Kind kind, boolean required) {
        FeedResult result = table(line, "");

        assertThat(result.problems()).isEmpty();
        assertThat(of(result)).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(kind);
            assertThat(question.required()).isEqualTo(required);
            assertThat(question.text().zh()).endsWith("？").doesNotContain("|");
        });
    }

    @Test
    void optionsAreInBothLanguages() {
        assertThat(of(table("哪个时段？ | 上午 / 下午 | #slot", "Which part? | Morning / Afternoon")))
                .containsExactly(new Question(
                        "slot",
                        new LocalText("哪个时段？", "Which part?"),
                        Kind.CHOICE,
                        false,
                        List.of(new LocalText("上午", "Morning"), new LocalText("下午", "Afternoon"))));
    }

    @Test
    void optionsThatAreNotAllInEnglishStayChinese() {
        assertThat(of(table("哪个时段？ | 上午 / 下午", "Which part? | Morning"))
                        .getFirst()
                        .options())
                .containsExactly(LocalText.of("上午"), LocalText.of("下午"));
    }

    @Test
    void wordsAloneNameAQuestion() {
        Question first = of(table("有忌口吗？", "")).getFirst();

        assertThat(of(table("有忌口吗？ | 必填", "Diet?")).getFirst().id()).isEqualTo(first.id());
        assertThat(of(table("有过敏吗？", "")).getFirst().id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"多选", "#名字", "上午 /", "A/A"})
    void partThatIsNotUnderstoodIsLeftOut(String part) {
        FeedResult result = table("哪个时段？ | " + part, "");

        assertThat(of(result)).singleElement().extracting(Question::kind).isEqualTo(Kind.TEXT);
        assertThat(lines(result)).singleElement().asString().contains(part, "is left out", "必填");
    }

    @Test
    void sameNameIsGivenOnce() {
        FeedResult result = read("""
                {"@context":"https://schema.org","@type":"Event","@id":"e","name":"a","startDate":"2026-11-28T19:30",
                 "kiosk:question":["一？ | #q","二？ | #q","一？","一？"]}
                """, WINDOW);

        assertThat(of(result)).extracting(Question::id).doesNotHaveDuplicates().hasSize(4);
        assertThat(of(result).get(1).id()).isEqualTo("q-2");
        assertThat(lines(result)).singleElement().asString().contains("a name of its own");
    }

    @Test
    void questionOfAnEditionIsReadAsOneOfAFeed() {
        FeedResult result = read("""
                {"@context":"https://schema.org","@type":"Event","@id":"e","name":"a","startDate":"2026-11-28T19:30",
                 "kiosk:question":[{"@type":"kiosk:Question","identifier":"slot","name":{"zh":"时段？","en":"When?"},
                   "kiosk:answer":"choice","kiosk:required":true,
                   "kiosk:option":[{"zh":"上午","en":"Morning"},{"zh":"下午","en":"Afternoon"}]},
                  {"@type":"kiosk:Question","identifier":"seat","name":"陪同？","kiosk:answer":"companion"}]}
                """, WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(of(result))
                .containsExactly(
                        new Question(
                                "slot",
                                new LocalText("时段？", "When?"),
                                Kind.CHOICE,
                                true,
                                List.of(new LocalText("上午", "Morning"), new LocalText("下午", "Afternoon"))),
                        new Question("seat", LocalText.of("陪同？"), Kind.COMPANION, false, List.of()));
    }

    @Test
    void questionThatNobodyCanAnswerIsNone() {
        LocalText text = LocalText.of("？");
        List<LocalText> two = List.of(LocalText.of("A"), LocalText.of("B"));

        assertThatThrownBy(() -> new Question("q", text, Kind.CHOICE, false, List.of(LocalText.of("A"))))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new Question("q", text, Kind.TEXT, false, two)).hasMessageContaining("no choice");
        assertThatThrownBy(() -> Question.of("Q 1", text)).hasMessageContaining("letters a to z");
    }
}
