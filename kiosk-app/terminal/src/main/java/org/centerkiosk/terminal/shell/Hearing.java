package org.centerkiosk.terminal.shell;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor wants to hear.
 *
 * @param wish whether prompts are to be spoken; null for as the house has it
 * @param again how often something was to be said again
 */
public record Hearing(@Nullable Boolean wish, int again) {

    static final Hearing AS_IT_IS = new Hearing(null, 0);

    Hearing wished(boolean on) {
        return new Hearing(on, again);
    }

    Hearing more() {
        return new Hearing(wish, again + 1);
    }
}
