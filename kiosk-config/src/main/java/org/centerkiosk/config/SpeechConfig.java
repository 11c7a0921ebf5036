package org.centerkiosk.config;

import java.time.LocalTime;
import java.util.List;

/**
 * Prompts that are spoken.
 *
 * @param use when they are
 * @param hours of each day in which they may be; else it is quiet
 * @param program espeak-ng: its name, or its path
 * @param rate words a minute
 * @param volume in percent of what the program speaks with by itself
 */
public record SpeechConfig(Use use, List<TimeRange> hours, String program, int rate, int volume) {

    /** When prompts are spoken. */
    public enum Use {
        OFF,
        /** To a visitor who asks for it. */
        TOUCH,
        /** In larger-text mode, and to a visitor who asks for it. */
        LARGE,
        /** To everybody who does not switch it off. */
        ON
    }

    public SpeechConfig {
        hours = List.copyOf(hours);
    }

    /** Whether it may be heard at that time of the day. */
    public boolean isHeardAt(LocalTime time) {
        return hours.stream().anyMatch(range -> range.contains(time));
    }

    static SpeechConfig read(Section in) {
        return new SpeechConfig(
                in.value("use", Formats.choice(Use.class)),
                in.value("hours", new HoursFormat()),
                in.value("program", Formats.text(400)),
                in.value("rate", Formats.whole(80, 300)),
                in.value("volume", Formats.whole(10, 200)));
    }
}
