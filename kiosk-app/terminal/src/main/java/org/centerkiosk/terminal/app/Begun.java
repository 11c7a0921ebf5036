package org.centerkiosk.terminal.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.terminal.watch.Recovery;
import org.centerkiosk.terminal.watch.Starts;

/**
 * What was begun before the command line was read.
 *
 * @param arguments the command line
 * @param window already open where a start like this one left a note
 * @param starts the last ones that did not end in order
 */
record Begun(List<String> arguments, Optional<FirstWindow> window, Starts starts) {

    static final Begun NOTHING = new Begun(List.of(), Optional.empty(), Starts.UNCOUNTED);

    /** Which pipeline JavaFX draws with. */
    private static final String PIPELINE = "prism.order";

    Begun {
        arguments = List.copyOf(arguments);
    }

    /** Begins with what the last start with these arguments left; waits until its picture is on show. */
    static Begun with(List<String> arguments) {
        Starts starts = starts(arguments);
        if (starts.recovery().isPlain()) {
            return new Begun(arguments, Optional.empty(), starts);
        }
        if (starts.recovery() == Recovery.SOFTWARE) {
            System.setProperty(PIPELINE, "sw");
        }
        // Posters are drawn by Java2D, which must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        Toolkit.begin();
        Optional<FirstWindow> window = HeadStart.folder()
                .flatMap(folder -> HeadStart.read(folder, arguments))
                .flatMap(Begun::open);
        return new Begun(arguments, window, starts);
    }

    /** Counted where a service manager starts this program again and again, and a role is at stake. */
    private static Starts starts(List<String> arguments) {
        boolean isCounted = !System.getenv().getOrDefault("NOTIFY_SOCKET", "").isEmpty()
                && !arguments.getFirst().equals("demo");
        return HeadStart.folder()
                .filter(folder -> isCounted)
                .map(folder -> Starts.begin(
                        folder, arguments.getFirst(), InstantSource.system().instant()))
                .orElse(Starts.UNCOUNTED);
    }

    private static Optional<FirstWindow> open(HeadStart head) {
        return head.picture(InstantSource.system()).map(picture -> {
            FirstWindow window = FirstWindow.open(head.frame(), Optional.of(picture));
            window.awaitDrawn();
            return window;
        });
    }
}
