package org.centerkiosk.terminal.signup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.terminal.form.Births;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.FormReading;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.signup.SignUpModel.Choice;
import org.centerkiosk.terminal.signup.SignUpModel.Counter;
import org.centerkiosk.terminal.signup.SignUpModel.Line;
import org.centerkiosk.terminal.signup.SignUpModel.Option;
import org.centerkiosk.terminal.signup.SignUpModel.Part;
import org.centerkiosk.terminal.signup.SignUpModel.Tick;
import org.centerkiosk.terminal.text.Wording;

/** Puts each field of a form into words. */
final class FieldWords {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int MOBILE = 11;

    private final FormReading reading;
    private final SignUpForm form;
    private final Wording wording;
    private final boolean elder;
    private final int retentionDays;
    private final Map<Field, Refusal> said;

    FieldWords(FormReading reading, Wording wording, boolean elder, int retentionDays) {
        this.reading = reading;
        this.form = reading.form();
        this.wording = wording;
        this.elder = elder;
        this.retentionDays = retentionDays;
        this.said = reading.said();
    }

    Part part(Field field) {
        return switch (field) {
            case Field.PartySize party -> counter(party);
            case Field.Consent consent ->
                new Tick(
                        consent,
                        wording.format("form.consent", retentionDays),
                        wording.get("form.consentMore"),
                        form.entries().consent(),
                        message(consent));
            case Field.GuardianConsent consent ->
                new Tick(
                        consent,
                        wording.get("form.guardianConsent"),
                        "",
                        form.entries().guardianConsents(),
                        message(consent));
            case Field.Answer answer
            when !reading.isTyped(answer) -> new Choice(answer, options(answer), message(answer));
            default -> line(field);
        };
    }

    private Counter counter(Field.PartySize party) {
        int size = form.entries().party();
        SignUpTerms terms = reading.event().terms();
        int most = terms == null ? 1 : terms.partyMax();
        return new Counter(
                party, label(party), wording.format("form.people", size), size > 1, size < most, message(party));
    }

    private Line line(Field field) {
        boolean at = field.equals(form.focus().at()) && form.focus().keys() && !form.isSending();
        return new Line(
                field,
                label(field),
                shown(field, at),
                at ? form.focus().composition() : "",
                hint(field),
                at,
                reading.isRight(field),
                message(field));
    }

    /** Masked once it is no longer filled in; the name stays, for one to see that the characters are right. */
    private String shown(Field field, boolean at) {
        String text = form.entries().text(field);
        return switch (field) {
            case Field.Phone phone -> at ? Masks.grouped(text) : Masks.phone(text);
            case Field.Birth birth -> at ? date(text) : Masks.birth(text, wording);
            case Field.Name name -> form.isSending() ? Masks.name(text) : text;
            case Field.GuardianName guardian -> form.isSending() ? Masks.name(text) : text;
            default -> text;
        };
    }

    private String date(String text) {
        Optional<LocalDate> date = Births.read(text);
        return date.map(day -> wording.format(
                        "form.date", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth()))
                .orElse(text);
    }

    private List<Option> options(Field.Answer answer) {
        String now = form.entries().text(answer);
        Question question = reading.question(answer).orElseThrow();
        Stream<Option> options = question.kind() == Question.Kind.CHOICE
                ? question.options().stream()
                        .map(option -> new Option(
                                wording.in(option), option.zh(), option.zh().equals(now)))
                : Stream.of(
                        new Option(wording.get("form.yes"), YES, now.equals(YES)),
                        new Option(wording.get("form.no"), NO, now.equals(NO)));
        return options.toList();
    }

    String label(Field field) {
        return switch (field) {
            case Field.Name name -> wording.get("form.name");
            case Field.Phone phone -> wording.get("form.phone");
            case Field.PartySize party -> wording.get("form.howMany");
            case Field.Birth birth ->
                form.entries().party() == 1
                        ? wording.get("form.birth")
                        : wording.format("form.birthOf", birth.attendee() + 1);
            case Field.GuardianName guardian -> wording.get("form.guardianName");
            case Field.Answer answer ->
                reading.question(answer)
                        .map(question -> wording.in(question.text()))
                        .orElse("");
            case Field.Consent consent -> wording.get("form.agree");
            case Field.GuardianConsent consent -> wording.get("form.guardian");
            case Field.Code code -> wording.get("tickets.code");
            case Field.LastFour digits -> wording.get("tickets.lastFour");
        };
    }

    private String hint(Field field) {
        return switch (field) {
            case Field.Phone phone -> wording.get("form.phoneHint");
            case Field.Birth birth -> wording.get("form.birthHint");
            default -> wording.get("form.hint");
        };
    }

    /** Over the numeric pad. */
    String title(Field field) {
        return wording.format("form.enter", label(field));
    }

    String note(Field field) {
        return switch (field) {
            case Field.Phone phone -> wording.get("form.phoneNote");
            case Field.Birth birth -> wording.get("form.birthNote");
            default -> "";
        };
    }

    /** What is to be done about it, on its own line of the guide. */
    String missing(Field field) {
        return switch (field) {
            case Field.Consent consent -> wording.get("form.missingConsent");
            case Field.GuardianConsent consent -> wording.get("form.missingGuardian");
            case Field.PartySize party -> label(party);
            case Field.Answer answer -> wording.get("form.missingAnswer");
            default -> wording.format("form.missing", label(field));
        };
    }

    private String message(Field field) {
        Refusal refusal = said.get(field);
        return refusal == null ? "" : problem(field, refusal);
    }

    /** Short enough to stand below a field. */
    private String problem(Field field, Refusal refusal) {
        return switch (refusal.reason()) {
            case NAME_MISSING -> wording.get("form.nameMissing");
            case NAME_INVALID -> wording.get("form.nameInvalid");
            case PHONE_MISSING -> wording.get("form.phoneMissing");
            case PHONE_INVALID ->
                form.entries().text(field).length() < MOBILE
                                && form.entries().text(field).startsWith("1")
                        ? wording.format("form.digitsMissing", reading.missing(field))
                        : wording.get("form.phoneInvalid");
            case BIRTH_DATE_MISSING -> wording.get("form.birthMissing");
            case BIRTH_DATE_INVALID ->
                reading.missing(field) > 0
                        ? wording.format("form.digitsMissing", reading.missing(field))
                        : wording.get("form.birthInvalid");
            case TOO_YOUNG -> wording.format("form.tooYoung", number(refusal, "age"));
            case TOO_OLD -> wording.format("form.tooOld", number(refusal, "age"));
            case PARTY_TOO_LARGE -> wording.format("form.partyTooLarge", number(refusal, "most"));
            case CONSENT_MISSING -> wording.get("form.consentMissing");
            case GUARDIAN_MISSING -> wording.get("form.guardianMissing");
            case GUARDIAN_CONSENT_MISSING -> wording.get("form.consentMissing");
            case ANSWER_MISSING, ANSWER_INVALID -> wording.get("form.answerMissing");
            default -> wording.in(refusal.text());
        };
    }

    private static int number(Refusal refusal, String detail) {
        return Integer.parseInt(refusal.details().getOrDefault(detail, "0"));
    }
}
