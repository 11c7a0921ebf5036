package org.centerkiosk.terminal.scan;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tells a code that is still being held before the camera from one that is shown anew. */
final class Repeats {

    private final long window;
    private final Map<String, Long> seen = new HashMap<>();

    /** @param window for how long a text must not be seen before it counts as new */
    Repeats(Duration window) {
        this.window = window.toNanos();
    }

    boolean isNew(String text, long now) {
        seen.values().removeIf(last -> now - last > window);
        return seen.put(text, now) == null;
    }
}
