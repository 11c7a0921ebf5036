package org.centerkiosk.hub.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.store.Later;
import org.centerkiosk.hub.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of {@code registration}. */
final class RegistrationRows {

    private static final String COLUMNS = "r.id, r.code, r.event, r.original_start, r.channel, r.status, r.party,"
            + " r.seats, r.made, r.received, r.terminal, r.lease, r.applicant, r.phone_index, r.offered,"
            + " r.offered_until, r.told, r.over_at, r.revision";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM registration r WHERE r.centre = :centre AND ";
    private static final Sql ADD = Sql.of("""
            INSERT INTO registration (centre, id, code, event, original_start, channel, status, party, seats, made,
                received, terminal, made_by, override_reason, lease, applicant, phone_index, over_at, revision, changed)
            VALUES (:centre, :id, :code, :event, :start, :channel, :status, :party, :seats, :made, :received, :terminal,
                :madeBy, :reason, :lease, :applicant, :phone, :overAt, 1, :received)""");
    private static final Sql BY_ID = Sql.of(SELECT + "r.id = :id");
    private static final Sql BY_CODE = Sql.of(SELECT + "r.code = :code");
    private static final Sql OF_PHONE = Sql.of(SELECT + "r.phone_index = :phone");

    private final String centre;

    RegistrationRows(String centre) {
        this.centre = centre;
    }

    void add(Handle handle, Written written, Actor actor, @Nullable String overrideReason) {
        Registration made = written.registration();
        ADD.on(handle)
                .bind("centre", centre)
                .bind("id", made.id().toString())
                .bind("code", made.code().text())
                .bind("event", made.target().event())
                .bind("start", millis(made.target().originalStart()))
                .bind("channel", made.channel().name())
                .bind("status", made.status().name())
                .bind("party", made.party())
                .bind("seats", made.seats())
                .bind("made", made.made().toEpochMilli())
                .bind("received", made.received().toEpochMilli())
                .bind("terminal", made.terminal())
                .bind("madeBy", actor.word())
                .bind("reason", overrideReason)
                .bind("lease", written.lease() == null ? null : written.lease().toString())
                .bind("applicant", written.applicant())
                .bind("phone", written.phoneIndex())
                .bind("overAt", written.overAt().toEpochMilli())
                .executeLater();
    }

    /** Writes what a change left of it, if nothing else changed it since; false where something did. */
    boolean change(Handle handle, Written before, Written after, Instant now) {
        Registration made = after.registration();
        return handle.createUpdate("""
                                UPDATE registration SET event = :event, original_start = :start, status = :status,
                                    party = :party, seats = :seats, applicant = :applicant, phone_index = :phone,
                                    offered = :offered, offered_until = :until, told = :told, over_at = :overAt,
                                    revision = :revision, changed = :now
                                WHERE centre = :centre AND id = :id AND revision = :before""")
                        .bind("centre", centre)
                        .bind("id", made.id().toString())
                        .bind("event", made.target().event())
                        .bind("start", millis(made.target().originalStart()))
                        .bind("status", made.status().name())
                        .bind("party", made.party())
                        .bind("seats", made.seats())
                        .bind("applicant", after.applicant())
                        .bind("phone", after.phoneIndex())
                        .bind("offered", millis(made.offered()))
                        .bind("until", millis(made.offeredUntil()))
                        .bind("told", millis(after.told()))
                        .bind("overAt", after.overAt().toEpochMilli())
                        .bind("revision", made.revision())
                        .bind("now", now.toEpochMilli())
                        .bind("before", before.revision())
                        .execute()
                == 1;
    }

    Optional<Written> find(Handle handle, UUID id) {
        return BY_ID.on(handle).bind("centre", centre).bind("id", id.toString()).find(RegistrationRows::read);
    }

    Optional<Written> find(Handle handle, TicketCode code) {
        return BY_CODE.on(handle)
                .bind("centre", centre)
                .bind("code", code.text())
                .find(RegistrationRows::read);
    }

    /** All that have, or once had, to do with a session, in the order of arrival. */
    List<Written> of(Handle handle, SessionId session) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM registration_seat s JOIN registration r"
                        + " ON r.centre = s.centre AND r.id = s.registration"
                        + " WHERE s.centre = :centre AND s.event = :event AND s.original_start = :start"
                        + " ORDER BY s.arrival, s.registration")
                .bind("centre", centre)
                .bind("event", session.uid())
                .bind("start", session.originalStart().toEpochMilli())
                .map((row, context) -> read(row))
                .list();
    }

    /** All of one telephone number that is not forgotten yet. */
    Later<List<Written>> ofPhone(Handle handle, byte[] phoneIndex) {
        return OF_PHONE.on(handle)
                .bind("centre", centre)
                .bind("phone", phoneIndex)
                .listLater(RegistrationRows::read);
    }

    /** Of an event's whole series, that are not ended. */
    List<Written> ofSeries(Handle handle, String event) {
        return list(
                handle,
                "r.event = :event AND r.original_start IS NULL AND r.status NOT IN ('CANCELLED', 'EXPIRED')",
                Map.of("event", event));
    }

    /** Offers, the one that ends first before the others. */
    List<Written> offers(Handle handle) {
        return list(handle, "r.status = 'OFFERED' ORDER BY r.offered_until", Map.of());
    }

    /** Offers whose time is over. */
    List<UUID> offersOver(Handle handle, Instant now) {
        return handle.createQuery("SELECT id FROM registration WHERE centre = :centre AND status = 'OFFERED'"
                        + " AND offered_until <= :now ORDER BY offered_until, id")
                .bind("centre", centre)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> UUID.fromString(row.getString(1)))
                .list();
    }

    private List<Written> list(Handle handle, String condition, Map<String, ?> values) {
        return handle.createQuery(SELECT + condition)
                .bind("centre", centre)
                .bindMap(values)
                .map((row, context) -> read(row))
                .list();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Written read(ResultSet row) throws SQLException {
        Registration registration = new Registration(
                UUID.fromString(row.getString("id")),
                new TicketCode(row.getString("code")),
                new Target(row.getString("event"), instant(row, "original_start")),
                Channel.valueOf(row.getString("channel")),
                Status.valueOf(row.getString("status")),
                row.getInt("party"),
                row.getInt("seats"),
                Instant.ofEpochMilli(row.getLong("made")),
                Instant.ofEpochMilli(row.getLong("received")),
                row.getString("terminal"),
                instant(row, "offered"),
                instant(row, "offered_until"),
                null,
                row.getInt("revision"));
        String lease = row.getString("lease");
        return new Written(
                registration,
                row.getBytes("applicant"),
                row.getBytes("phone_index"),
                lease == null ? null : UUID.fromString(lease),
                instant(row, "told"),
                Instant.ofEpochMilli(row.getLong("over_at")));
    }
}
