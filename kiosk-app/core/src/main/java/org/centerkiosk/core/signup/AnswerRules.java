package org.centerkiosk.core.signup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.SignUpTerms;

/** What the event asks besides. */
final class AnswerRules {

    static final String YES = "yes";
    private static final Set<String> YES_NO = Set.of(YES, "no");
    private static final int LONGEST = 500;

    private AnswerRules() {}

    static List<Refusal> refusals(Map<String, String> answers, SignUpTerms terms) {
        return terms.questions().stream()
                .map(question -> refusal(question, answers.getOrDefault(question.id(), "")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One for each companion. */
    static int companions(Map<String, String> answers, SignUpTerms terms) {
        return (int) terms.questions().stream()
                .filter(question -> question.kind() == Question.Kind.COMPANION)
                .filter(question -> YES.equals(answers.get(question.id())))
                .count();
    }

    private static Optional<Refusal> refusal(Question question, String answer) {
        if (answer.isBlank()) {
            return question.required() ? Optional.of(about(Reason.ANSWER_MISSING, question)) : Optional.empty();
        }
        return fits(question, answer) ? Optional.empty() : Optional.of(about(Reason.ANSWER_INVALID, question));
    }

    private static boolean fits(Question question, String answer) {
        return switch (question.kind()) {
            case TEXT -> answer.length() <= LONGEST;
            case YES_NO, COMPANION -> YES_NO.contains(answer);
            case CHOICE -> question.options().stream().map(LocalText::zh).anyMatch(answer::equals);
        };
    }

    private static Refusal about(Reason reason, Question question) {
        LocalText text = question.text();
        Map<String, String> details = new HashMap<>(Map.of("id", question.id(), "question.zh", text.zh()));
        details.put("question.en", Objects.requireNonNullElse(text.en(), text.zh()));
        return new Refusal(reason, details);
    }
}
