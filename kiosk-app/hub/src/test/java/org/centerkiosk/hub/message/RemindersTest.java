package org.centerkiosk.hub.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.params.ParameterizedTest;

/** Whom the hub reminds of what, and of whom and what it does not. */
class RemindersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(5));
    private static final Instant SOON = NOW.plus(Duration.ofHours(20));

    private final OutboxRows outbox = new OutboxRows("c");

    private static Reminders reminders(HubDatabase database, Duration before) {
        return new Reminders(database, "c", new Messages("c", () -> NOW, () -> {}), before);
    }

    private static void session(HubDatabase database, String event, Instant starts, String state) {
        database.update(handle -> handle.createUpdate("""
                        INSERT INTO session_count (centre, event, original_start, starts, ends, state, edition)
                        VALUES ('c', :event, 0, :starts, :ends, :state, 1)""")
                .bind("event", event)
                .bind("starts", starts.toEpochMilli())
                .bind("ends", starts.toEpochMilli() + 1)
                .bind("state", state)
                .execute());
    }

    private static UUID signUp(
            HubDatabase database, int n, String event, String status, Instant received, boolean phone) {
        UUID id = new UUID(0, n);
        database.update(handle -> {
            handle.createUpdate("""
                            INSERT INTO registration (centre, id, code, event, channel, status, party, seats, made,
                                received, made_by, phone_index, over_at, revision, changed)
                            VALUES ('c', :id, :code, :event, 'DESK', :status, 1, 1, 0, :received, 'x', :index, 0, 1, 0)""")
                    .bind("id", id.toString())
                    .bind("code", "code-" + n)
                    .bind("event", event)
                    .bind("status", status)
                    .bind("received", received.toEpochMilli())
                    .bind("index", phone ? new byte[] {(byte) n} : null)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO registration_seat (centre, registration, event, original_start, seats, state,
                                arrival) VALUES ('c', :id, :event, 0, 1, :state, :n)""")
                    .bind("id", id.toString())
                    .bind("event", event)
                    .bind("state", status.equals("RESERVED") ? "HELD" : "WAITING")
                    .bind("n", n)
                    .execute();
        });
        return id;
    }

    private List<OutboxRow> written(HubDatabase database) {
        return database.read(handle -> outbox.due(handle, NOW, 99));
    }

    @ParameterizedTest
    @HubDatabases
    void whoHasASeatIsRemindedOnceOfEachStart(HubDatabase database) {
        session(database, "soon", SOON, "ON");
        UUID id = signUp(database, 1, "soon", "RESERVED", LONG_AGO, true);

        assertThat(reminders(database, BEFORE).round(NOW)).isEqualTo(1);
        assertThat(reminders(database, BEFORE).round(NOW)).isZero();

        assertThat(written(database)).singleElement().satisfies(row -> {
            assertThat(row.registration()).isEqualTo(id);
            assertThat(row.occasion()).isEqualTo(Occasion.REMINDER);
            assertThat(row.about()).isEqualTo(SOON.toEpochMilli());
        });

        // The session moves: of its new start they are reminded, too.
        database.update(handle -> handle.execute("UPDATE session_count SET starts = starts + 3600000"));
        assertThat(reminders(database, BEFORE).round(NOW)).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void nobodyElseIsReminded(HubDatabase database) {
        session(database, "soon", SOON, "ON");
        session(database, "later", NOW.plus(BEFORE).plusMillis(1), "ON");
        session(database, "begun", NOW, "ON");
        session(database, "off", SOON, "CANCELLED");
        signUp(database, 1, "later", "RESERVED", LONG_AGO, true);
        signUp(database, 2, "begun", "RESERVED", LONG_AGO, true);
        signUp(database, 3, "off", "RESERVED", LONG_AGO, true);
        signUp(database, 4, "soon", "WAITLISTED", LONG_AGO, true);
        signUp(database, 5, "soon", "CANCELLED", LONG_AGO, true);
        signUp(database, 6, "soon", "RESERVED", LONG_AGO, false);
        // Who signs up so late knows when it is.
        signUp(database, 7, "soon", "RESERVED", SOON.minus(BEFORE).plusMillis(1), true);

        assertThat(reminders(database, BEFORE).round(NOW)).isZero();
        assertThat(written(database)).isEmpty();

        signUp(database, 8, "soon", "RESERVED", SOON.minus(BEFORE), true);
        assertThat(reminders(database, BEFORE).round(NOW)).isEqualTo(1);
    }

    @ParameterizedTest
    @HubDatabases
    void withoutATimeBeforeNobodyIsReminded(HubDatabase database) {
        session(database, "soon", NOW.plusSeconds(1), "ON");
        signUp(database, 1, "soon", "RESERVED", LONG_AGO, true);

        assertThat(reminders(database, Duration.ZERO).round(NOW)).isZero();
    }
}
