package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * All that the form shows, in words.
 *
 * @param about the event and its time in one line, for where the stage has no room for them
 * @param heading what this step asks
 * @param line below it: which step it is, and how long the seats are kept
 * @param patience what is left of the visit
 * @param parts what is asked, in order
 * @param keys the field that the keyboard types into; null where it is down
 * @param guide what to do where nothing is typed; null where the keyboard is up
 * @param notice the full notice on personal data; null where it is not open
 * @param staleSince when the numbers were true; null where they are of now
 */
record SignUpModel(
        Language language,
        Instant now,
        StageContent stage,
        String about,
        String heading,
        String line,
        Wait patience,
        List<Part> parts,
        @Nullable Keys keys,
        @Nullable Guide guide,
        @Nullable Notice notice,
        Primary primary,
        @Nullable Instant staleSince) {

    SignUpModel {
        parts = List.copyOf(parts);
    }

    /**
     * What is left of the visit.
     *
     * @param urgent whether it is to be seen that it ends soon
     */
    record Wait(int left, int of, String spoken, boolean urgent) {}

    /** One thing that is asked. */
    sealed interface Part {
        Field field();

        /** What is wrong with it; empty where nothing is. */
        String message();
    }

    /**
     * A line to type into.
     *
     * @param shown as it is to be seen: masked once it was left
     * @param composition underlined behind it
     * @param hint in its place while it is blank
     * @param right whether it is filled in as it should be
     */
    record Line(
            Field field,
            String label,
            String shown,
            String composition,
            String hint,
            boolean active,
            boolean right,
            String message)
            implements Part {}

    /** How many. */
    record Counter(Field field, String label, String value, boolean less, boolean more, String message)
            implements Part {}

    /**
     * A sentence to agree to.
     *
     * @param more words of the button that leads to the whole of it; empty for none
     */
    record Tick(Field field, String sentence, String more, boolean given, String message) implements Part {}

    /** One of several. */
    record Choice(Field field, List<Option> options, String message) implements Part {
        Choice {
            options = List.copyOf(options);
        }
    }

    /** @param value what is kept of it */
    record Option(String words, String value, boolean chosen) {}

    /**
     * What the keyboard is told of its field.
     *
     * @param missing digits; 0 where nobody can say
     * @param last whether no other field follows in this step
     */
    record Keys(Field field, String title, String note, int missing, boolean last) {}

    /**
     * What is still to do, each a touch away, or that all is done.
     *
     * @param missing empty where all is done
     */
    record Guide(String title, String line, List<Missing> missing) {
        Guide {
            missing = List.copyOf(missing);
        }
    }

    record Missing(Field field, String words) {}

    /** @param sections of the notice, in order */
    record Notice(String title, List<String> sections, String close) {
        Notice {
            sections = List.copyOf(sections);
        }
    }

    /**
     * The one button.
     *
     * @param ready whether a touch does it; else it says what is missing
     * @param waits whether the answer is awaited
     */
    record Primary(String words, boolean ready, boolean waits) {}
}
