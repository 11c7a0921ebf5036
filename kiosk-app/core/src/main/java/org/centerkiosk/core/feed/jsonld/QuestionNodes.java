package org.centerkiosk.core.feed.jsonld;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.feed.Details;
import org.centerkiosk.core.feed.Field;

/** Questions as texts, or as the objects that an edition has of them, in the one way that all feeds write them. */
final class QuestionNodes {

    private QuestionNodes() {}

    static void add(Details details, Node event, String property) {
        for (Node question : event.all(property)) {
            Node name = question.json().isObject() ? question.first("name") : null;
            if (name == null) {
                NodeTexts.add(details, Field.QUESTION, question);
                continue;
            }
            for (NodeTexts.Text text : NodeTexts.of(name)) {
                String line = text.text() + parts(question, text.english());
                details.add(
                        Field.QUESTION,
                        new Details.Value(line, text.english(), question.pointer(), Node.local(event.pointer())));
            }
        }
    }

    private static String parts(Node question, boolean english) {
        StringBuilder parts = new StringBuilder();
        String answer = question.text("kiosk:answer");
        if (answer.equals("choice")) {
            List<String> options = new ArrayList<>();
            for (Node option : question.all("kiosk:option")) {
                NodeTexts.of(option).stream()
                        .filter(text -> text.english() == english)
                        .findFirst()
                        .ifPresent(text -> options.add(text.text()));
            }
            parts.append(" | ").append(String.join(" / ", options));
        } else if (!answer.isEmpty()) {
            parts.append(" | ").append(answer);
        }
        if (question.text("kiosk:required").equals("true")) {
            parts.append(" | required");
        }
        String id = question.text("identifier");
        return id.isEmpty() ? parts.toString() : parts.append(" | #").append(id).toString();
    }
}
