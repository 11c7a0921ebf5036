package org.centerkiosk.core.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the form of an event asks besides name, phone number and party.
 *
 * @param id names it among the questions of its event, also when its wording changes
 * @param text what is asked
 * @param required whether one cannot sign up without an answer
 * @param options of {@link Kind#CHOICE}, two or more with different Chinese; of no other kind
 */
public record Question(String id, LocalText text, Kind kind, boolean required, List<LocalText> options) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What fits as an answer. */
    public enum Kind {
        /** Words of one's own. */
        TEXT,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** One of the options: the Chinese of it. */
        CHOICE,
        /** {@code yes} or {@code no}: whether a companion needs a seat too, which counts as one more. */
        COMPANION
    }

    public Question {
        options = List.copyOf(options);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a question is named by letters a to z, digits and hyphens, not " + id);
        }
        if (kind != Kind.CHOICE && !options.isEmpty()) {
            throw new IllegalArgumentException("the question " + id + " has options but is no choice");
        }
        if (kind == Kind.CHOICE
                && (options.size() < 2
                        || options.stream().map(LocalText::zh).distinct().count() < options.size())) {
            throw new IllegalArgumentException("the question " + id + " needs two or more different options");
        }
    }

    /** An optional question answered in words. */
    public static Question of(String id, LocalText text) {
        return new Question(id, text, Kind.TEXT, false, List.of());
    }
}
