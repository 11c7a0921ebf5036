package org.centerkiosk.terminal.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Guardian;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.SignUpRules;
import org.jspecify.annotations.Nullable;

/** What the rules of signing up say of a form as it stands: what it would submit, and what is wrong with it. */
final class FormRules {

    private static final Guardian SOMEBODY = new Guardian("家长", null, false);

    private final SignUpForm form;
    private final Event event;
    private final Instant now;
    private final String region;

    FormRules(SignUpForm form, Event event, Instant now, String region) {
        this.form = form;
        this.event = event;
        this.now = now;
        this.region = region;
    }

    SignUp signUp() {
        Claim claim = form.keeping() instanceof Keeping.Kept kept ? new Claim.Hold(kept.hold()) : Claim.none();
        return signUp(applicant(guardian()), claim);
    }

    private SignUp signUp(Applicant applicant, Claim claim) {
        return new SignUp(
                form.id(),
                form.target(),
                Channel.LOBBY_TOUCH,
                now,
                applicant.party().size(),
                applicant,
                null,
                claim);
    }

    int seats() {
        return SignUpRules.seatsOf(applicant(null), event);
    }

    private Applicant applicant(@Nullable Guardian guardian) {
        Entries entries = form.entries();
        PhoneReading phone = PhoneNumbers.read(entries.text(new Field.Phone()), region);
        List<Attendee> attendees = IntStream.range(0, entries.party())
                .mapToObj(place -> new Attendee(null, born(place)))
                .toList();
        return new Applicant(
                entries.text(new Field.Name()),
                phone instanceof PhoneReading.Valid valid ? valid.number() : null,
                new Party(attendees),
                guardian,
                answers(),
                entries.consent());
    }

    private @Nullable LocalDate born(int attendee) {
        return Births.read(form.entries().text(new Field.Birth(attendee))).orElse(null);
    }

    /** Answers to questions that the event still asks. */
    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        SignUpTerms terms = event.terms();
        if (terms != null) {
            terms.questions().forEach(question -> {
                String answer =
                        form.entries().text(new Field.Answer(question.id())).strip();
                if (!answer.isEmpty()) {
                    answers.put(question.id(), answer);
                }
            });
        }
        return answers;
    }

    /** Whoever was named counts only where a guardian is asked for. */
    private @Nullable Guardian guardian() {
        String name = form.entries().text(new Field.GuardianName());
        return name.isBlank() || !needsGuardian()
                ? null
                : new Guardian(name, null, form.entries().guardianConsents());
    }

    boolean needsGuardian() {
        return reasons(null).contains(Reason.GUARDIAN_MISSING);
    }

    boolean needsGuardianConsent() {
        return reasons(SOMEBODY).contains(Reason.GUARDIAN_CONSENT_MISSING);
    }

    private List<Reason> reasons(@Nullable Guardian guardian) {
        return refusals(guardian).stream().map(Refusal::reason).toList();
    }

    private List<Refusal> refusals(@Nullable Guardian guardian) {
        return SignUpRules.problems(signUp(applicant(guardian), Claim.none()), event, now);
    }

    /** What stands against the event itself, and no entry can mend. */
    Optional<Refusal> refusal() {
        return refusals(guardian()).stream()
                .filter(refusal -> mendedAt(refusal).isEmpty())
                .findFirst();
    }

    /** What is wrong with each field; those without an entry are all right. */
    Map<Field, Refusal> problems() {
        Map<Field, Refusal> problems = new HashMap<>();
        misread().forEach(problems::putIfAbsent);
        for (Refusal refusal : refusals(guardian())) {
            fields(refusal).forEach(field -> problems.putIfAbsent(field, refusal));
        }
        // The rules do not ask somebody who wrote nothing; a form asks from the start.
        if (!form.entries().consent()) {
            problems.putIfAbsent(new Field.Consent(), Refusal.of(Reason.CONSENT_MISSING));
        }
        Refusal last = form.refusal();
        if (last != null) {
            fields(last).forEach(field -> problems.putIfAbsent(field, last));
        }
        return problems;
    }

    /** What was typed and is no number or no date. */
    private Map<Field, Refusal> misread() {
        Map<Field, Refusal> misread = new HashMap<>();
        String phone = form.entries().text(new Field.Phone());
        if (PhoneNumbers.read(phone, region) instanceof PhoneReading.Invalid invalid && !phone.isEmpty()) {
            misread.put(new Field.Phone(), invalid.refusal());
        }
        form.entries().texts().forEach((field, typed) -> {
            if (field instanceof Field.Birth && Births.read(typed).isEmpty()) {
                misread.put(field, Refusal.of(Reason.BIRTH_DATE_INVALID));
            }
        });
        return misread;
    }

    /** The field at which it can be mended; empty where no entry can. */
    static Optional<Field> mendedAt(Refusal refusal) {
        return switch (refusal.reason()) {
            case NAME_MISSING, NAME_INVALID -> Optional.of(new Field.Name());
            case PHONE_MISSING, PHONE_INVALID -> Optional.of(new Field.Phone());
            case CONSENT_MISSING -> Optional.of(new Field.Consent());
            case PARTY_TOO_LARGE -> Optional.of(new Field.PartySize());
            case BIRTH_DATE_MISSING, BIRTH_DATE_INVALID, TOO_YOUNG, TOO_OLD -> Optional.of(new Field.Birth(0));
            case GUARDIAN_MISSING -> Optional.of(new Field.GuardianName());
            case GUARDIAN_CONSENT_MISSING -> Optional.of(new Field.GuardianConsent());
            case ANSWER_MISSING, ANSWER_INVALID ->
                Optional.ofNullable(refusal.details().get("id")).map(Field.Answer::new);
            default -> Optional.empty();
        };
    }

    private List<Field> fields(Refusal refusal) {
        return switch (refusal.reason()) {
            case NAME_INVALID -> List.of(wrongName());
            case BIRTH_DATE_MISSING, BIRTH_DATE_INVALID, TOO_YOUNG, TOO_OLD -> births(refusal);
            default -> mendedAt(refusal).stream().toList();
        };
    }

    private Field wrongName() {
        return reasons(null).contains(Reason.NAME_INVALID) ? new Field.Name() : new Field.GuardianName();
    }

    /** Those of the party of whom it holds; the first where it holds of nobody alone. */
    private List<Field> births(Refusal refusal) {
        List<Field> wrong = new ArrayList<>();
        for (int place = 0; place < form.entries().party(); place++) {
            if (isWrong(refusal.reason(), born(place))) {
                wrong.add(new Field.Birth(place));
            }
        }
        return wrong.isEmpty() ? List.of(new Field.Birth(0)) : wrong;
    }

    private boolean isWrong(Reason reason, @Nullable LocalDate born) {
        if (reason == Reason.BIRTH_DATE_MISSING || born == null) {
            return reason == Reason.BIRTH_DATE_MISSING && born == null;
        }
        Applicant alone =
                new Applicant("", null, new Party(List.of(new Attendee(null, born))), SOMEBODY, Map.of(), true);
        return SignUpRules.problems(signUp(alone, Claim.none()), event, now).stream()
                .anyMatch(refusal -> refusal.reason() == reason);
    }
}
