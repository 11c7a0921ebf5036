package org.centerkiosk.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.hub.TerminalPlace.State;
import org.jspecify.annotations.Nullable;

/** Says in words what is wrong with a terminal and what to do. */
final class Troubles {

    /** Heartbeats come every minute; three in a row are missed. */
    static final Duration SILENT = Duration.ofSeconds(210);

    private static final Duration CLOCK_OFF = Duration.ofMinutes(2);
    private static final Duration SYNC_OLD = Duration.ofHours(1);

    private final int currentEdition;
    private final Instant now;

    /** @param currentEdition number of the newest published edition, 0 where there is none */
    Troubles(int currentEdition, Instant now) {
        this.currentEdition = currentEdition;
        this.now = now;
    }

    List<String> of(Terminal terminal, @Nullable LastHeartbeat last) {
        List<String> wrong = new ArrayList<>();
        if (terminal.state() == State.PENDING) {
            wrong.add("waits for approval: kiosk hub fleet approve " + terminal.id());
        }
        if (last == null) {
            Duration since = Duration.between(terminal.enrolled(), now);
            if (since.compareTo(SILENT) > 0) {
                wrong.add("enrolled " + spoken(since) + " ago and never heard of since: start it");
            }
            return wrong;
        }
        Duration silence = Duration.between(last.received(), now);
        if (silence.compareTo(SILENT) > 0) {
            wrong.add("silent for " + spoken(silence) + ": check its power and its network");
        } else {
            addPresent(wrong, last);
        }
        last.problems()
                .forEach(problem ->
                        wrong.add(problem.text() + " (for " + spoken(Duration.between(problem.since(), now)) + ")"));
        return wrong;
    }

    /** What only a terminal that speaks can have wrong now. */
    private void addPresent(List<String> wrong, LastHeartbeat last) {
        if (currentEdition > 0 && last.edition() == 0) {
            wrong.add("shows no edition; " + currentEdition + " is current");
        } else if (last.edition() < currentEdition) {
            wrong.add("shows edition " + last.edition() + "; " + currentEdition + " is current");
        } else if (last.edition() > currentEdition) {
            wrong.add("shows edition " + last.edition() + ", which this hub does not have: was it restored?");
        }
        Duration off = last.clockAhead();
        if (off.abs().compareTo(CLOCK_OFF) > 0) {
            wrong.add("its clock is " + spoken(off.abs()) + (off.isNegative() ? " behind" : " ahead")
                    + ": set up a time server");
        }
        if (last.outbox() > 0) {
            wrong.add(last.outbox() + (last.outbox() == 1 ? " command waits" : " commands wait") + " in its outbox");
        }
        if (last.lastSync() != null) {
            // By the terminal's own clock, so its offset is taken out.
            Duration age = Duration.between(last.lastSync(), last.received().plus(last.clockAhead()));
            if (age.compareTo(SYNC_OLD) > 0) {
                wrong.add("last had word of the newest documents " + spoken(age) + " ago");
            }
        }
    }

    /** In the one unit that fits. */
    static String spoken(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return time.toMinutes() + " min";
        }
        return time.compareTo(Duration.ofDays(2)) < 0 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
