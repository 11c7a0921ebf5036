package org.centerkiosk.core.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.signup.Samples.NOW;
import static org.centerkiosk.core.signup.Samples.by;
import static org.centerkiosk.core.signup.Samples.course;
import static org.centerkiosk.core.signup.Samples.first;
import static org.centerkiosk.core.signup.Samples.free;
import static org.centerkiosk.core.signup.Samples.judged;
import static org.centerkiosk.core.signup.Samples.signUp;

import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.signup.Samples.TermsDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Name, telephone number, consent, and what the event asks besides. */
class PersonRulesTest {

    @ParameterizedTest
    @CsvSource({
        // channel, name, phone, consent
        "PHONE_PAGE,  王小明, +8613800138000, true,  RESERVE",
        "PHONE_PAGE,  '',    +8613800138000, true,  NAME_MISSING",
        "PHONE_PAGE,  '  ',  +8613800138000, true,  NAME_MISSING",
        "PHONE_PAGE,  王小明, ,               true,  PHONE_MISSING",
        "PHONE_PAGE,  王小明, +8613800138000, false, CONSENT_MISSING",
        "LOBBY_TOUCH, 王小明, ,               true,  PHONE_MISSING",
        "TELEPHONE,   王小明, ,               true,  PHONE_MISSING",
        "TELEPHONE,   '',    +8613800138000, true,  NAME_MISSING",
        "TELEPHONE,   王小明, +8613800138000, false, CONSENT_MISSING",
        // A walk-in at the desk is a count, and asked for consent only where something is written of him.
        "DESK,        '',    ,               false, RESERVE",
        "DESK,        王小明, ,               true,  RESERVE",
        "DESK,        王小明, ,               false, CONSENT_MISSING",
        "DESK,        '',    +8613800138000, false, CONSENT_MISSING",
    })
    void nameNumberAndConsentAreNeeded(
            Channel channel, String name, @Nullable String phone, boolean consent, String verdict) {
        Event event = course();
        Applicant applicant = new Applicant(
                name, phone == null ? null : new PhoneNumber(phone), Party.of(1), null, Map.of(), consent);

        assertThat(judged(by(channel, signUp(first(event), applicant)), event, free(event), NOW))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王",
                "王小明",
                "阿卜杜拉·买买提",
                "Jean-Luc O’Neill",
                "José",
                "Nguyễn Văn A",
                "王家（三口）",
                "A&B 合唱团",
                "𠮷田",
                "Mr. Smith",
                "李四 13 号",
                "אברהם"
            })
    void namesOfAllKindsAreNames(String name) {
        assertThat(PersonRules.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "…",
                "王\u0000明",
                "王\n明",
                "<b>王</b>",
                "王\u202E明",
                "=1+1",
                "😀",
                "@王",
                "王;DROP",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"
            })
    void whatIsNoNameIsRefused(String name) {
        Event event = course();
        assertThat(PersonRules.isName(name)).isFalse();

        Applicant applicant = new Applicant(
                "王小明",
                new PhoneNumber("+8613800138000"),
                new Party(List.of(new Attendee(name, null))),
                null,
                Map.of(),
                true);
        assertThat(judged(signUp(first(event), applicant), event, free(event), NOW))
                .isEqualTo("NAME_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,      false, ,      RESERVE",
        "TEXT,      true,  ,      ANSWER_MISSING",
        "TEXT,      true,  ' ',   ANSWER_MISSING",
        "TEXT,      true,  花生,   RESERVE",
        "YES_NO,    false, yes,   RESERVE",
        "YES_NO,    true,  no,    RESERVE",
        "YES_NO,    false, maybe, ANSWER_INVALID",
        "COMPANION, false, yes,   RESERVE",
        "COMPANION, false, 2,     ANSWER_INVALID",
        "COMPANION, true,  ,      ANSWER_MISSING",
        "CHOICE,    true,  上午,   RESERVE",
        "CHOICE,    true,  晚上,   ANSWER_INVALID",
        "CHOICE,    false, ,      RESERVE",
        "CHOICE,    false, AM,    ANSWER_INVALID",
    })
    void answersFitTheirQuestions(Question.Kind kind, boolean required, @Nullable String answer, String verdict) {
        Event event = asking(kind, required);
        Map<String, String> answers = answer == null ? Map.of() : Map.of("q", answer);
        Applicant applicant = new Applicant("王小明", new PhoneNumber("+8613800138000"), Party.of(1), null, answers, true);

        assertThat(judged(signUp(first(event), applicant), event, free(event), NOW))
                .isEqualTo(verdict);
    }

    @Test
    void longAnswerIsRefused() {
        Event event = asking(Question.Kind.TEXT, false);
        Applicant applicant = new Applicant(
                "王小明", new PhoneNumber("+8613800138000"), Party.of(1), null, Map.of("q", "长".repeat(501)), true);

        assertThat(judged(signUp(first(event), applicant), event, free(event), NOW))
                .isEqualTo("ANSWER_INVALID");
    }

    @Test
    void formIsToldAllAtOnce() {
        Event event = asking(Question.Kind.TEXT, true);
        Applicant nothing = new Applicant("", null, Party.of(9), null, Map.of(), false);

        assertThat(SignUpRules.problems(signUp(first(event), nothing), event, NOW))
                .extracting(Refusal::reason)
                .containsExactly(
                        Reason.NAME_MISSING, Reason.PHONE_MISSING, Reason.PARTY_TOO_LARGE, Reason.ANSWER_MISSING);
    }

    @Test
    void refusalNamesTheQuestion() {
        Event event = asking(Question.Kind.TEXT, true);

        assertThat(SignUpRules.problems(signUp(first(event), 1), event, NOW))
                .extracting(Refusal::text)
                .containsExactly(new LocalText("请回答：时段？", "Please answer: When?"));
    }

    private static Event asking(Question.Kind kind, boolean required) {
        TermsDraft draft = new TermsDraft();
        List<LocalText> options = kind == Question.Kind.CHOICE
                ? List.of(new LocalText("上午", "AM"), new LocalText("下午", "PM"))
                : List.of();
        draft.questions = List.of(new Question("q", new LocalText("时段？", "When?"), kind, required, options));
        return course(draft.terms());
    }
}
