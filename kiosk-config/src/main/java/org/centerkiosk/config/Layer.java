package org.centerkiosk.config;

import java.util.List;

/**
 * What one source says.
 *
 * @param settings in its order, each key once
 * @param problems what could not be taken from it
 */
record Layer(List<Setting> settings, List<ConfigProblem> problems) {

    Layer {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    static Layer empty() {
        return new Layer(List.of(), List.of());
    }

    /** A source that could not be taken apart at all. */
    static Layer unusable(Origin origin, String what, String expected) {
        return new Layer(List.of(), List.of(new ConfigProblem(origin, null, null, what, expected)));
    }
}
