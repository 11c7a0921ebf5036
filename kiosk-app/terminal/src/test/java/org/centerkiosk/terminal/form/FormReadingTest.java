package org.centerkiosk.terminal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    private static final Field NAME = new Field.Name();
    private static final Field PHONE = new Field.Phone();
    private static final Field CONSENT = new Field.Consent();
    private static final Field BIRTH = new Field.Birth(0);
    private static final Field GUARDIAN = new Field.GuardianName();
    private static final Field BIKE = new Field.Answer("bike");
    private static final SessionId SESSION = new SessionId("kite", SampleProgramme.at(SampleProgramme.TODAY, "16:00"));
    private static final Question QUESTION =
            new Question("bike", LocalText.of("骑车来吗？"), Question.Kind.YES_NO, true, List.of());

    private Event event = event(2, null, null, List.of());
    private SignUpForm form = SignUpForm.blank(SignUp.newId(), Target.of(SESSION));

    @Test
    void aPlainEventAsksEverythingAtOnce() {
        assertThat(reading().steps()).containsExactly(new Step(List.of(NAME, PHONE, new Field.PartySize(), CONSENT)));
        assertThat(reading().typedFields()).isEqualTo(2);
    }

    @Test
    void forOneAloneNobodyAsksHowMany() {
        event = event(1, null, null, List.of());
        assertThat(reading().step().fields()).containsExactly(NAME, PHONE, CONSENT);
    }

    @Test
    void inLargeLettersOneThingIsAskedAtATime() {
        event = event(2, 18, null, List.of(QUESTION));
        assertThat(reading(true).steps())
                .containsExactly(
                        Step.of(NAME),
                        Step.of(PHONE),
                        Step.of(new Field.PartySize(), CONSENT),
                        Step.of(BIRTH),
                        Step.of(BIKE));
    }

    @Test
    void onlyWhatTheTermsAskIsAsked() {
        event = event(4, 18, null, List.of(QUESTION));
        form = form.withParty(3);
        assertThat(reading().steps().subList(1, 4))
                .containsExactly(Step.of(BIRTH, new Field.Birth(1)), Step.of(new Field.Birth(2)), Step.of(BIKE));
    }

    @Test
    void aGuardianIsAskedForOnceAChildIsKnown() {
        event = event(2, null, 14, List.of());
        assertThat(reading().steps()).hasSize(2);
        form = whole().typed(BIRTH, "20180302");
        assertThat(reading().steps().getLast()).isEqualTo(Step.of(GUARDIAN, new Field.GuardianConsent()));
        form = form.at(GUARDIAN).typed(GUARDIAN, "李雷");
        assertThat(reading().firstWrong()).contains(new Field.GuardianConsent());
        form = form.withGuardianConsent(true);
        assertThat(reading().firstWrong()).isEmpty();
        assertThat(reading().signUp().applicant().guardian()).isNotNull();
    }

    @Test
    void whoNoLongerComesIsForgotten() {
        event = event(3, 5, null, List.of());
        form = form.withParty(2).typed(new Field.Birth(1), "20100101").withParty(1);
        assertThat(form.entries().texts()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidOnceTheFieldWasLeft() {
        form = form.at(PHONE).typed(PHONE, "1382467");
        assertThat(reading().said()).isEmpty();
        form = form.at(NAME);
        assertThat(reading().said()).containsOnlyKeys(PHONE);
        assertThat(reading().missing(PHONE)).isEqualTo(4);
    }

    @Test
    void aWholeNumberThatIsNoneIsSaidAtOnce() {
        form = form.at(PHONE).typed(PHONE, "12345678901");
        assertThat(reading().said().get(PHONE).reason()).isEqualTo(Reason.PHONE_INVALID);
    }

    @Test
    void whatIsBlankIsSaidWhenItWasToBeSubmitted() {
        assertThat(reading().said()).isEmpty();
        form = form.checkedAt(NAME);
        assertThat(reading().said()).containsOnlyKeys(NAME, PHONE, CONSENT);
        assertThat(reading().firstWrong()).contains(NAME);
    }

    @Test
    void landlinesAndForeignNumbersWillDo() {
        for (String number : List.of("01064001234", "+85223456789")) {
            form = whole().typed(PHONE, number);
            assertThat(reading().firstWrong()).as(number).isEmpty();
        }
    }

    @Test
    void theLastDayOfFebruaryIsADayAndTheThirtiethIsNone() {
        event = event(1, 5, null, List.of());
        form = whole().at(BIRTH).typed(BIRTH, "20200229");
        assertThat(reading().isRight(BIRTH)).isTrue();
        form = form.typed(BIRTH, "20200230");
        assertThat(reading().said().get(BIRTH).reason()).isEqualTo(Reason.BIRTH_DATE_INVALID);
        form = form.typed(BIRTH, "20240301");
        assertThat(reading().said().get(BIRTH).reason()).isEqualTo(Reason.TOO_YOUNG);
    }

    @Test
    void ofSeveralTheOneWhoIsTooYoungIsNamed() {
        event = event(2, 18, null, List.of());
        form = whole().withParty(2).typed(BIRTH, "19860302").typed(new Field.Birth(1), "20150101");
        assertThat(reading().isRight(BIRTH)).isTrue();
        assertThat(reading().isRight(new Field.Birth(1))).isFalse();
    }

    @Test
    void whatIsSubmittedBreaksNoRule() {
        event = event(2, 5, null, List.of(QUESTION));
        form = whole().typed(BIRTH, "19580302").typed(BIKE, "yes");
        assertThat(reading().firstWrong()).isEmpty();
        assertThat(SignUpRules.problems(reading().signUp(), event, SampleProgramme.NOW))
                .isEmpty();
    }

    @Test
    void whatWasKeptIsWhatIsClaimed() {
        Keeping.Kept kept = new Keeping.Kept(SignUp.newId(), 1, Instant.MAX);
        form = whole().keeping(kept);
        assertThat(reading().signUp().claim()).isEqualTo(new Claim.Hold(kept.hold()));
    }

    @Test
    void nothingTypedIsInAnyText() {
        form = whole();
        assertThat(form.toString() + form.entries() + reading())
                .doesNotContain("王秀兰")
                .doesNotContain("13824671234");
    }

    private SignUpForm whole() {
        return form.typed(NAME, "王秀兰").typed(PHONE, "13824671234").withConsent(true);
    }

    private FormReading reading() {
        return reading(false);
    }

    private FormReading reading(boolean single) {
        return new FormReading(form, event, single, SampleProgramme.NOW, "CN");
    }

    private static Event event(
            int party, @Nullable Integer minAge, @Nullable Integer guardianUnder, List<Question> questions) {
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                20,
                10,
                party,
                minAge,
                null,
                guardianUnder,
                questions);
        Session session = new Session(
                SESSION,
                SESSION.originalStart(),
                SESSION.originalStart().plusSeconds(3600),
                SampleProgramme.ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        return new Event(
                SESSION.uid(),
                LocalText.of("亲子风筝工坊"),
                null,
                null,
                Category.FAMILY,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(session),
                1,
                null,
                "sample");
    }
}
