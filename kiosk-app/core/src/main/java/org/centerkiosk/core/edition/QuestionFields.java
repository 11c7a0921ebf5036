package org.centerkiosk.core.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.Question;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads what the form of an event asks. */
final class QuestionFields {

    private static final String PROPERTY = "kiosk:question";
    private static final Map<String, Question.Kind> KINDS = Arrays.stream(Question.Kind.values())
            .collect(Collectors.toUnmodifiableMap(Terms::word, Function.identity()));

    private QuestionFields() {}

    static void write(List<Question> questions, ObjectNode event) {
        if (questions.isEmpty()) {
            return;
        }
        ArrayNode all = event.putArray(PROPERTY);
        for (Question question : questions) {
            ObjectNode node = Nodes.object("kiosk:Question").put("identifier", question.id());
            Nodes.put(node, "name", question.text());
            node.put("kiosk:answer", Terms.word(question.kind()));
            node.put("kiosk:required", question.required());
            if (!question.options().isEmpty()) {
                ArrayNode options = node.putArray("kiosk:option");
                question.options().forEach(option -> options.add(Nodes.text(option)));
            }
            all.add(node);
        }
    }

    static List<Question> read(Part event) throws MalformedException {
        List<Question> questions = new ArrayList<>();
        for (Part part : event.parts(PROPERTY)) {
            questions.add(new Question(
                    part.string("identifier"),
                    part.line("name"),
                    part.word("kiosk:answer", KINDS),
                    part.flag("kiosk:required"),
                    part.lines("kiosk:option")));
        }
        return questions;
    }

    /** As a person compares them: {@code 选哪个时段？ (choice: 上午, 下午; required)}. */
    static String said(Question question) {
        StringBuilder said = new StringBuilder(FieldChanges.said(question.text()));
        said.append(" (").append(Terms.word(question.kind()));
        if (!question.options().isEmpty()) {
            said.append(": ").append(FieldChanges.texts(question.options()));
        }
        return said.append(question.required() ? "; required)" : ")").toString();
    }
}
