package org.centerkiosk.terminal.shell;

import java.time.Duration;

/**
 * How long a visit lasts without a touch.
 *
 * @param browsing while looking around
 * @param warning the last part of it, which is shown
 * @param elderFactor how many times as long with the larger text
 */
public record IdlePolicy(Duration browsing, Duration warning, int elderFactor) {

    Duration limit(Visit visit) {
        return visit.elder() ? browsing.multipliedBy(elderFactor) : browsing;
    }
}
