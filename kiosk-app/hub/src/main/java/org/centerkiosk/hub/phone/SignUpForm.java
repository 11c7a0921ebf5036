package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.SignUpTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form, as it was typed.
 *
 * @param id names the registration that it is to become
 * @param token of the form session
 * @param born of each who comes: year, month and day
 * @param guardian the name of the guardian
 * @param answers by the id of the question
 */
record SignUpForm(
        UUID id,
        String token,
        String name,
        String phone,
        int party,
        List<Born> born,
        String guardian,
        boolean guardianConsent,
        Map<String, String> answers,
        boolean consent) {

    /** As many sizes of the party as are laid out beside each other; beyond, one picks from a list. */
    static final int SIDE_BY_SIDE = 8;

    private static final int LONGEST = 200;

    /** A date of birth as it was typed. */
    record Born(String year, String month, String day) {

        static final Born NONE = new Born("", "", "");
    }

    SignUpForm {
        born = List.copyOf(born);
        answers = Map.copyOf(answers);
    }

    static SignUpForm blank(UUID id, String token) {
        return new SignUpForm(id, token, "", "", 1, List.of(), "", false, Map.of(), false);
    }

    /** The same under another id: one that was refused is spent. */
    SignUpForm again(UUID other, String otherToken) {
        return new SignUpForm(other, otherToken, name, phone, party, born, guardian, guardianConsent, answers, consent);
    }

    static SignUpForm sent(Context context, UUID id, SignUpTerms terms) {
        int party = party(context.formParam("party"), terms);
        List<Born> born = new ArrayList<>();
        for (int i = 1; i <= party; i++) {
            String at = "born" + i;
            born.add(new Born(text(context, at + "y"), text(context, at + "m"), text(context, at + "d")));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : terms.questions()) {
            String answer = text(context, "q-" + question.id());
            if (!answer.isBlank()) {
                answers.put(question.id(), answer);
            }
        }
        return new SignUpForm(
                id,
                text(context, FormSession.TOKEN),
                text(context, "name"),
                text(context, "phone"),
                party,
                born,
                text(context, "guardian"),
                context.formParam("guardianConsent") != null,
                answers,
                context.formParam("consent") != null);
    }

    private static int party(@Nullable String text, SignUpTerms terms) {
        int typed = text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
        return Math.clamp(typed, 1, terms.partyMax());
    }

    private static String text(Context context, String name) {
        String text = context.formParam(name);
        return text == null
                ? ""
                : text.substring(0, Math.min(LONGEST, text.length())).strip();
    }

    Born born(int person) {
        return person <= born.size() ? born.get(person - 1) : Born.NONE;
    }

    String answer(String question) {
        return answers.getOrDefault(question, "");
    }

    /** How many people the page asks about. */
    int rows(SignUpTerms terms) {
        return terms.partyMax() <= SIDE_BY_SIDE ? terms.partyMax() : party;
    }

    /** Without the person, so that no log holds it. */
    @Override
    public String toString() {
        return "SignUpForm[" + id + "]";
    }
}
