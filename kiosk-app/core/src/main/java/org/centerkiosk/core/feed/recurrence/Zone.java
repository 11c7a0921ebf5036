package org.centerkiosk.core.feed.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a time in a calendar file: its rules, and what a screen calls it.
 *
 * @param rules what turns local times into instants
 * @param shown the zone in which its times are shown; null where the file defines rules of its own, whose times are
 *     shown with their offset
 */
public record Zone(ZoneRules rules, @Nullable ZoneId shown) {

    public static Zone of(ZoneId id) {
        return new Zone(id.getRules(), id);
    }

    /** UTC fixes the instant and says nothing of where people are: it is shown in the venue's zone. */
    public static Zone utc(ZoneId venue) {
        return new Zone(ZoneOffset.UTC.getRules(), venue);
    }

    /**
     * RFC 5545, 3.3.5: a time that the clocks skip counts with the offset before the change, and so does a time that
     * they show twice: the first of the two is meant.
     */
    public Instant instant(LocalDateTime local) {
        ZoneOffsetTransition transition = rules.getTransition(local);
        return local.toInstant(transition == null ? rules.getOffset(local) : transition.getOffsetBefore());
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), rules.getOffset(instant));
    }

    public ZoneId shownAt(Instant instant) {
        return shown == null ? rules.getOffset(instant) : shown;
    }
}
