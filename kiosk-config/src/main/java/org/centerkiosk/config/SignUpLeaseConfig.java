package org.centerkiosk.config;

import java.time.Duration;

/**
 * Seats that a terminal may promise without the network.
 *
 * @param lasts how long
 * @param most of one session at one terminal, 0 for none
 * @param keptPercent of a session that are never lent
 * @param keptSeats that are never lent, where that is more
 */
public record SignUpLeaseConfig(Duration lasts, int most, int keptPercent, int keptSeats) {

    static SignUpLeaseConfig read(Section in) {
        return new SignUpLeaseConfig(
                in.value("lasts", Formats.duration("5m", "7d")),
                in.value("most", Formats.whole(0, 50)),
                in.value("keptPercent", Formats.whole(0, 100)),
                in.value("keptSeats", Formats.whole(0, 1000)));
    }
}
