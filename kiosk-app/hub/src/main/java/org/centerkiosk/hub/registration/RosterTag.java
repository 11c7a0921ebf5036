package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a roster was when a desk asked: numbers of which one is another whenever the roster is, and when that was.
 *
 * @param numbers opaque
 * @param at by the clock of the hub that answered
 */
record RosterTag(String numbers, Instant at) {

    /** A transaction may have begun so long before it ended, or on another instance whose clock is so far behind. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** Who comes back later hears everything: it is no news any more. */
    private static final Duration NEWS = Duration.ofMinutes(20);

    private static final Pattern TEXT = Pattern.compile("([0-9A-Z.-]{1,200})@([0-9]{1,15})");

    static Optional<RosterTag> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new RosterTag(matcher.group(1), Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    String text() {
        return numbers + "@" + at.toEpochMilli();
    }

    /** Whether what changed since can be told, rather than everything. */
    boolean isNewsAt(Instant now) {
        return at.isAfter(now.minus(NEWS)) && !at.isAfter(now.plus(OVERLAP));
    }

    /** Whatever changed since then may be new. */
    Instant since() {
        return at.minus(OVERLAP);
    }
}
