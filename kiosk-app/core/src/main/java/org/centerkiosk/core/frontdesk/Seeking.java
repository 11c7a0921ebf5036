package org.centerkiosk.core.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Keys;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wants in: on the rosters that are known here, and where he is on none, or his ticket was signed elsewhere, with
 * the hub. Used on the desk's thread alone.
 */
final class Seeking {

    private final Rosters rosters;
    private final Keys keys;
    private final Looking looking;
    private final Supplier<CompletableFuture<Void>> refresh;
    private final Supplier<Boolean> online;
    private final Executor desk;
    private final Executor asking;

    Seeking(
            Rosters rosters,
            Keys keys,
            Looking looking,
            Supplier<CompletableFuture<Void>> refresh,
            Supplier<Boolean> online,
            Executor desk,
            Executor asking) {
        this.rosters = rosters;
        this.keys = keys;
        this.looking = looking;
        this.refresh = refresh;
        this.online = online;
        this.desk = desk;
        this.asking = asking;
    }

    /** Who was found. */
    sealed interface Sought {

        /** @param places by session, not empty */
        record Here(List<Found> places) implements Sought {}

        /** On none of the rosters of these days, though the hub knows him. */
        record Elsewhere(Booking booking) implements Sought {}

        record Unknown(@Nullable TicketCode code, boolean wasHubAsked) implements Sought {}

        record Forged() implements Sought {}
    }

    CompletableFuture<Sought> seek(CheckIn.By by) {
        return switch (by) {
            case CheckIn.By.Registration(UUID id) -> byId(id);
            case CheckIn.By.Code(TicketCode code) -> byCode(code);
            case CheckIn.By.Ticket(TicketQr ticket) -> byTicket(ticket);
        };
    }

    private CompletableFuture<Sought> byId(UUID id) {
        List<Found> places = rosters.find(id);
        if (!places.isEmpty() || !online.get()) {
            return said(places.isEmpty() ? new Sought.Unknown(null, false) : new Sought.Here(places));
        }
        return refresh.get()
                .thenApplyAsync(
                        unused -> {
                            List<Found> now = rosters.find(id);
                            return now.isEmpty() ? new Sought.Unknown(null, true) : new Sought.Here(now);
                        },
                        desk);
    }

    private CompletableFuture<Sought> byTicket(TicketQr ticket) {
        if (keys.signers().apply(ticket.signer()).isPresent()) {
            return ticket.verify(keys.signers()) ? byCode(ticket.code()) : said(new Sought.Forged());
        }
        if (!online.get()) {
            // Another terminal's: whoever typed the code would be believed as well.
            return byCode(ticket.code());
        }
        return CompletableFuture.supplyAsync(() -> looking.ticket(ticket), asking)
                .thenComposeAsync(
                        answer -> answer instanceof Looking.Answer.Unknown
                                ? said(new Sought.Forged())
                                : byCode(ticket.code()),
                        desk);
    }

    private CompletableFuture<Sought> byCode(TicketCode code) {
        List<Found> places = rosters.find(code);
        if (!places.isEmpty() || !online.get()) {
            return said(places.isEmpty() ? new Sought.Unknown(code, false) : new Sought.Here(places));
        }
        // Perhaps he signed up a moment ago; perhaps for another day.
        return refresh.get()
                .thenComposeAsync(
                        unused -> {
                            List<Found> now = rosters.find(code);
                            return now.isEmpty() ? elsewhere(code) : said(new Sought.Here(now));
                        },
                        desk);
    }

    private CompletableFuture<Sought> elsewhere(TicketCode code) {
        return CompletableFuture.supplyAsync(() -> looking.ticket(code), asking).thenApply(answer -> switch (answer) {
            case Looking.Answer.Known(Booking booking) -> new Sought.Elsewhere(booking);
            case Looking.Answer.Unknown() -> new Sought.Unknown(code, true);
            case Looking.Answer.Silent() -> new Sought.Unknown(code, false);
        });
    }

    private static CompletableFuture<Sought> said(Sought sought) {
        return CompletableFuture.completedFuture(sought);
    }

    /** Somebody of whom the hub says no more than that. */
    static RosterEntry entry(Booking booking, Instant now) {
        return new RosterEntry(
                booking.id(),
                booking.code(),
                "",
                "",
                List.of(),
                null,
                booking.target(),
                booking.party(),
                booking.party(),
                Channel.DESK,
                booking.status(),
                now,
                booking.position(),
                Map.of(),
                new TreeMap<>(),
                false,
                false);
    }

    /** The sessions that a registration is for, as far as they are on show. */
    static List<SessionId> sessions(Booking booking, Programme programme) {
        return Optional.ofNullable(programme.event(booking.target().event()).orElse(null)).stream()
                .flatMap(event -> booking.target().sessionsOf(event).stream())
                .map(Session::id)
                .toList();
    }
}
