package org.centerkiosk.terminal.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;

/** A form beside its event: what is asked, step by step, what is wrong, and whether it can be submitted. Pure. */
public final class FormReading {

    /** Dates of birth that are asked together. */
    private static final int BIRTHS = 2;

    /** Digits of a mobile number in China, which begins with 1. */
    private static final int MOBILE = 11;

    private final SignUpForm form;
    private final Event event;
    private final boolean single;
    private final FormRules rules;
    private final List<Step> steps;
    private final Map<Field, Refusal> problems;

    /**
     * @param single whether one thing is asked at a time
     * @param region where a number without a country code is dialled
     */
    public FormReading(SignUpForm form, Event event, boolean single, Instant now, String region) {
        this.form = form;
        this.event = event;
        this.single = single;
        this.rules = new FormRules(form, event, now, region);
        this.steps = write();
        this.problems = rules.problems();
    }

    /** The field at which the form mends what was refused; empty where no entry can. */
    public static Optional<Field> mendedAt(Refusal refusal) {
        return FormRules.mendedAt(refusal);
    }

    private List<Step> write() {
        List<Step> list = new ArrayList<>();
        List<Field> choices = new ArrayList<>(List.of(new Field.Consent()));
        SignUpTerms terms = event.terms();
        if (terms == null || terms.partyMax() > 1) {
            choices.addFirst(new Field.PartySize());
        }
        if (single) {
            list.add(Step.of(new Field.Name()));
            list.add(Step.of(new Field.Phone()));
            list.add(new Step(choices));
        } else {
            choices.addAll(0, List.of(new Field.Name(), new Field.Phone()));
            list.add(new Step(choices));
        }
        if (terms != null) {
            asked(terms, list);
        }
        return List.copyOf(list);
    }

    private void asked(SignUpTerms terms, List<Step> list) {
        if (terms.asksForAge()) {
            int party = form.entries().party();
            int together = single ? 1 : BIRTHS;
            for (int from = 0; from < party; from += together) {
                List<Field> births = new ArrayList<>();
                for (int place = from; place < Math.min(party, from + together); place++) {
                    births.add(new Field.Birth(place));
                }
                list.add(new Step(births));
            }
        }
        if (rules.needsGuardian()) {
            guardian(list);
        }
        terms.questions().forEach(question -> list.add(Step.of(new Field.Answer(question.id()))));
    }

    private void guardian(List<Step> list) {
        boolean consent = rules.needsGuardianConsent();
        if (single || !consent) {
            list.add(Step.of(new Field.GuardianName()));
        }
        if (consent) {
            list.add(
                    single
                            ? Step.of(new Field.GuardianConsent())
                            : Step.of(new Field.GuardianName(), new Field.GuardianConsent()));
        }
    }

    public SignUpForm form() {
        return form;
    }

    public Event event() {
        return event;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The place of the step that is on show; the first where what was asked there is not asked any more. */
    public int place() {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).has(form.focus().at())) {
                return place;
            }
        }
        return 0;
    }

    public Step step() {
        return steps.get(place());
    }

    public boolean isLast() {
        return place() == steps.size() - 1;
    }

    /** Whether a keyboard types into it. */
    public boolean isTyped(Field field) {
        return switch (field) {
            case Field.Name name -> true;
            case Field.Phone phone -> true;
            case Field.Birth birth -> true;
            case Field.GuardianName guardian -> true;
            case Field.Answer answer -> question(answer).map(Question::kind).orElse(null) == Question.Kind.TEXT;
            case Field.PartySize party -> false;
            case Field.Consent consent -> false;
            case Field.GuardianConsent consent -> false;
            case Field.Code code -> true;
            case Field.LastFour digits -> true;
        };
    }

    /** How many fields of the whole form a keyboard types into. */
    public int typedFields() {
        return (int) steps.stream()
                .flatMap(step -> step.fields().stream())
                .filter(this::isTyped)
                .count();
    }

    public Optional<Question> question(Field.Answer answer) {
        SignUpTerms terms = event.terms();
        return terms == null
                ? Optional.empty()
                : terms.questions().stream()
                        .filter(question -> question.id().equals(answer.question()))
                        .findFirst();
    }

    /** The next field of this step to type into; empty after the last. */
    public Optional<Field> next() {
        List<Field> fields = step().fields();
        int from = fields.indexOf(form.focus().at()) + 1;
        return fields.subList(from, fields.size()).stream()
                .filter(this::isTyped)
                .findFirst();
    }

    /** The step before this one; empty on the first. */
    public Optional<Step> before() {
        return place() == 0 ? Optional.empty() : Optional.of(steps.get(place() - 1));
    }

    public Optional<Step> after() {
        return isLast() ? Optional.empty() : Optional.of(steps.get(place() + 1));
    }

    /** What is wrong and may be said now: of a field that is being filled in or is blank only once it was submitted. */
    public Map<Field, Refusal> said() {
        Map<Field, Refusal> said = new HashMap<>();
        problems.forEach((field, refusal) -> {
            boolean asked = form.phase() == SignUpForm.Phase.CHECKED;
            boolean isOpen = field.equals(form.focus().at()) && form.focus().keys() && !isWhole(field);
            if (asked || !form.entries().text(field).isEmpty() && !isOpen) {
                said.put(field, refusal);
            }
        });
        return said;
    }

    /** Whether what is typed there cannot become right by more of it. */
    private boolean isWhole(Field field) {
        String text = form.entries().text(field);
        return switch (field) {
            case Field.Phone phone -> text.length() >= MOBILE && text.startsWith("1");
            case Field.Birth birth -> text.length() >= Births.DIGITS;
            default -> false;
        };
    }

    /** Whether it was filled in, and rightly. */
    public boolean isRight(Field field) {
        boolean filled = switch (field) {
            case Field.PartySize party -> true;
            case Field.Consent consent -> form.entries().consent();
            case Field.GuardianConsent consent -> form.entries().guardianConsents();
            default -> !form.entries().text(field).isBlank();
        };
        return filled && !problems.containsKey(field);
    }

    /** Whether it must be filled in. */
    public boolean isAsked(Field field) {
        return problems.containsKey(field) || !(field instanceof Field.Answer);
    }

    /** Digits that the field still lacks; 0 where nobody can say. */
    public int missing(Field field) {
        String text = form.entries().text(field);
        return switch (field) {
            case Field.Phone phone -> text.startsWith("1") ? Math.max(0, MOBILE - text.length()) : 0;
            case Field.Birth birth -> Math.max(0, Births.DIGITS - text.length());
            default -> 0;
        };
    }

    /** Whether nothing of this step is wrong. */
    public boolean isStepReady() {
        return step().fields().stream().noneMatch(problems::containsKey);
    }

    /** The first field that is wrong: of this step, or of all where it is the last. */
    public Optional<Field> firstWrong() {
        return (isLast() ? steps.stream() : List.of(step()).stream())
                .flatMap(step -> step.fields().stream())
                .filter(problems::containsKey)
                .findFirst();
    }

    /** What stands against the event itself, and no entry can mend. */
    public Optional<Refusal> refusal() {
        return rules.refusal();
    }

    /** Whether the party is more than what is free, so that it can only wait. */
    public boolean isTooMany() {
        return form.keeping() instanceof Keeping.TooMany tooMany
                && (tooMany.refusal().reason() == Reason.FULL
                        || tooMany.refusal().reason() == Reason.WAITING_LIST_FULL);
    }

    /** Seats that the party takes, companions too. */
    public int seats() {
        return rules.seats();
    }

    public SignUp signUp() {
        return rules.signUp();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "FormReading[" + form + "]";
    }
}
