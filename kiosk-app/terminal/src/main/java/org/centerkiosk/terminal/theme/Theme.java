package org.centerkiosk.terminal.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The style sheets of the product, the tokens first. */
public final class Theme {

    private static final List<String> SHEETS = Stream.of(
                    "theme/tokens.css",
                    "control/control.css",
                    "attract/attract.css",
                    "browse/browse.css",
                    "event/event.css",
                    "signup/signup.css",
                    "scanscreen/scanscreen.css",
                    "venue/venue.css",
                    "takeover/takeover.css",
                    "keyboard/keyboard.css",
                    "desk/desk.css")
            .map(Theme::url)
            .toList();

    private Theme() {}

    /** Addresses of all style sheets, in the order in which they count. */
    public static List<String> styleSheets() {
        return SHEETS;
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/org/centerkiosk/terminal/" + sheet),
                        () -> "the program lacks its style sheet " + sheet)
                .toExternalForm();
    }
}
