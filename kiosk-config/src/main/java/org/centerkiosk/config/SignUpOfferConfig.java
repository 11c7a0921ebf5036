package org.centerkiosk.config;

import java.time.Duration;

/**
 * How seats that come free are offered to who waits.
 *
 * @param lasts of contact hours
 * @param cutoff before the start, from when on nobody is promoted
 * @param contactHours when people are called
 */
public record SignUpOfferConfig(Duration lasts, Duration cutoff, TimeRange contactHours) {

    static SignUpOfferConfig read(Section in) {
        return new SignUpOfferConfig(
                in.value("lasts", Formats.duration("10m", "7d")),
                in.value("cutoff", Formats.duration("0m", "7d")),
                in.value("contactHours", HoursFormat.one()));
    }
}
