package org.centerkiosk.terminal.shell;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.centerkiosk.config.HoursConfig;

/** How dark the screen is: clear within its hours, during a visit and a takeover, else dimmed or black as configured. */
public final class ScreenHours {

    private static final double BLACK = 1;

    private final Supplier<HoursConfig> hours;
    private final ZoneId zone;

    /** @param hours asked at each drawing, so that a changed configuration counts at once */
    public ScreenHours(Supplier<HoursConfig> hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
    }

    /** Opacity of the black veil over the screen, 0 to 1. */
    public double veil(LobbyState state) {
        HoursConfig config = hours.get();
        if (state.lights() || config.screen().contains(state.now().atZone(zone).toLocalDateTime())) {
            return 0;
        }
        return switch (config.outside()) {
            case BLACK -> BLACK;
            case DIM -> 1 - config.dimLevel() / 100.0;
        };
    }
}
