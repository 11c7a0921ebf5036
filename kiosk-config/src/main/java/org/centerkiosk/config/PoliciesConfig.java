package org.centerkiosk.config;

import java.time.Duration;

/**
 * The house's rules that screens state.
 *
 * @param noShowAfter how long after the start a seat that was not taken may go to a walk-in
 */
public record PoliciesConfig(Duration noShowAfter) {

    static PoliciesConfig read(Section in) {
        return new PoliciesConfig(in.value("noShowAfter", Formats.duration("0m", "1d")));
    }
}
