package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of one's own sign-ups, in words.
 *
 * @param lines what is typed; empty where something is told
 * @param keys the field that the keyboard types into; null where it is down
 * @param scan words of the way to show the ticket instead; null where there is nothing to show it to
 * @param told what was found, or why nothing was; null while it is typed
 * @param primary null where there is nothing to look for
 */
record TicketsModel(
        Language language,
        Instant now,
        String title,
        String heading,
        String line,
        SignUpModel.Wait patience,
        List<SignUpModel.Line> lines,
        SignUpModel.@Nullable Keys keys,
        @Nullable String scan,
        @Nullable Told told,
        SignUpModel.@Nullable Primary primary) {

    TicketsModel {
        lines = List.copyOf(lines);
    }

    /** What a button does. */
    enum Action {
        AGAIN,
        PRINT,
        ASK,
        KEEP,
        GIVE_BACK
    }

    /** @param strong whether it cannot be undone */
    record Button(String words, Action action, boolean strong) {}

    record Told(Icon icon, String title, List<String> lines, List<Button> buttons) {
        Told {
            lines = List.copyOf(lines);
            buttons = List.copyOf(buttons);
        }
    }
}
