package org.centerkiosk.terminal.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What was begun before the command line was read.
 *
 * @param arguments the command line
 * @param window already open where a start like this one left a note
 */
record Begun(List<String> arguments, Optional<FirstWindow> window) {

    static final Begun NOTHING = new Begun(List.of(), Optional.empty());

    Begun {
        arguments = List.copyOf(arguments);
    }

    /** Begins with what the last start with these arguments left; waits until its picture is on show. */
    static Begun with(List<String> arguments) {
        Toolkit.begin();
        Optional<FirstWindow> window = HeadStart.folder()
                .flatMap(folder -> HeadStart.read(folder, arguments))
                .flatMap(Begun::open);
        return new Begun(arguments, window);
    }

    private static Optional<FirstWindow> open(HeadStart head) {
        return head.picture(InstantSource.system()).map(picture -> {
            FirstWindow window = FirstWindow.open(head.frame(), Optional.of(picture));
            window.awaitDrawn();
            return window;
        });
    }
}
