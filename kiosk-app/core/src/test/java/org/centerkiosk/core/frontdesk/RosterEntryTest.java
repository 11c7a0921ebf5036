package org.centerkiosk.core.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.junit.jupiter.api.Test;

class RosterEntryTest {

    private static final Instant NOON = Instant.parse("2026-12-02T04:00:00Z");
    private static final SessionId SESSION = new SessionId("guzheng", NOON);

    private static RosterEntry entry(int number, Status status, int seats, Map<Integer, Presence> people) {
        return new RosterEntry(
                new UUID(0, number),
                TicketCode.of(number),
                "王秀兰",
                "wxl",
                List.of(),
                "138****1234",
                Target.of(SESSION),
                seats,
                seats,
                Channel.DESK,
                status,
                NOON,
                null,
                people,
                new TreeMap<>(Map.of(NOON.minusSeconds(1), true, NOON.minusSeconds(2), false)),
                false,
                false);
    }

    private static Presence seen(Presence.Kind kind, int seconds) {
        return new Presence(kind, NOON.plusSeconds(seconds));
    }

    @Test
    void whoWentOrNeverCameIsNotThere() {
        RosterEntry entry = entry(
                1,
                Status.RESERVED,
                3,
                Map.of(0, seen(Presence.Kind.IN, 5), 1, seen(Presence.Kind.OUT, 9), 2, seen(Presence.Kind.NO_SHOW, 9)));
        assertThat(entry.arrived()).isEqualTo(1);
        assertThat(entry.isComplete()).isFalse();
        assertThat(entry.arrivedAt()).contains(NOON.plusSeconds(5));
        assertThat(entry.attended()).isEqualTo(1);
        assertThat(entry.toString()).doesNotContain("王", "1234");
    }

    @Test
    void aRosterCountsWhoHasASeatAndWhoIsThere() {
        RosterEntry here =
                entry(1, Status.RESERVED, 2, Map.of(0, seen(Presence.Kind.IN, 1), 1, seen(Presence.Kind.IN, 2)));
        RosterEntry waits = entry(2, Status.WAITLISTED, 4, Map.of());
        RosterEntry letIn = entry(3, Status.CANCELLED, 1, Map.of(0, seen(Presence.Kind.IN, 3)));
        Roster roster = new Roster(SESSION, new RosterSeats(16, 14, 1), NOON, List.of(here, waits, letIn));
        assertThat(roster.expected()).isEqualTo(2);
        assertThat(roster.arrived()).isEqualTo(3);
        assertThat(roster.find(TicketCode.of(2))).contains(waits);
        assertThat(roster.find(new UUID(0, 9))).isEmpty();
        assertThat(new RosterSeats(16, 18, 0).free()).hasValue(0);
        assertThat(new RosterSeats(null, 18, 0).free()).isEmpty();
        assertThat(Roster.unknown(SESSION).isLoaded()).isFalse();
    }
}
