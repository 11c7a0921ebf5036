package org.centerkiosk.config;

/**
 * When the screen is bright.
 *
 * @param screen the hours in which it is
 * @param outside what it does in the others; a touch wakes it
 * @param dimLevel brightness in percent while it is dimmed
 */
public record HoursConfig(WeekHours screen, Outside outside, int dimLevel) {

    /** What the screen does outside its hours. */
    public enum Outside {
        DIM,
        BLACK
    }

    static HoursConfig read(Section in) {
        return new HoursConfig(
                WeekHours.read(in.in("screen")),
                in.value("outside", Formats.choice(Outside.class)),
                in.value("dimLevel", Formats.whole(1, 90)));
    }
}
