package org.centerkiosk.config;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long a visit waits for the next touch before everything typed is gone.
 *
 * @param browse on screens to look around
 * @param form on screens with something to type
 * @param ticket on tickets
 * @param warning how long before its end the wait shows, part of it
 * @param elderFactor by which the waits, not the warning, are multiplied in larger-text mode
 */
public record IdleConfig(Duration browse, Duration form, Duration ticket, Duration warning, int elderFactor) {

    static IdleConfig read(Section in) {
        Format<Duration> wait = Formats.duration("10s", "30m");
        Duration browse = in.value("browse", wait);
        Duration form = in.value("form", wait);
        Duration ticket = in.value("ticket", wait);
        Duration warning = in.value("warning", Formats.duration("5s", "5m"));
        Duration shortest = Collections.min(List.of(browse, form, ticket));
        if (warning.compareTo(shortest) >= 0) {
            in.reject(
                    "warning",
                    "is not less than each of idle.browse, idle.form and idle.ticket",
                    "less than " + Durations.text(shortest));
            warning = shortest.dividedBy(2);
        }
        return new IdleConfig(browse, form, ticket, warning, in.value("elderFactor", Formats.whole(1, 5)));
    }
}
