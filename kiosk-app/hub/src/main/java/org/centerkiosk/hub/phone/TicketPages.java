package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** A ticket: {@code /t/CODE/MARK}, its calendar entry, its answer to an offer and how it is given back. */
final class TicketPages {

    private final Pages pages;
    private final Reception reception;
    private final FormSession sessions;
    private final Tickets tickets;
    private final @Nullable Promise promise;

    /** @param reminder how long before a session people are reminded; null where nobody is told anything */
    TicketPages(Pages pages, Reception reception, PhoneSecrets secrets, @Nullable Duration reminder) {
        this.pages = pages;
        this.reception = reception;
        this.sessions = new FormSession(secrets);
        this.tickets = new Tickets(secrets);
        this.promise = reminder == null ? null : new Promise(reminder);
    }

    /**
     * What the page shows.
     *
     * @param state reserved, waitlisted, offered, cancelled …
     * @param event null where it is no longer listed
     * @param when of the session, or of the next one and how many the series has
     * @param qr the symbol, null where the ticket lets nobody in
     * @param offeredUntil until when to answer, null where there is no offer or its time does not run yet
     * @param told what the phone is sent from now on, null where nothing is
     * @param id of the form, with its token
     */
    record View(
            String address,
            String state,
            @Nullable EventView event,
            @Nullable String when,
            @Nullable String place,
            @Nullable String notice,
            String party,
            String code,
            @Nullable QrSvg qr,
            @Nullable Integer position,
            @Nullable String offeredUntil,
            @Nullable String told,
            UUID id,
            String token) {

        boolean isFinal() {
            return state.equals("cancelled") || state.equals("expired");
        }
    }

    private record Opened(Reception.Booking booking, Frame frame, String address) {}

    /** The ticket of the address, or null, then it is answered. */
    private @Nullable Opened opened(Context context) {
        Optional<TicketCode> code = tickets.opened(context.pathParam("code"), context.pathParam("mark"));
        Optional<Reception.Booking> booking = code.flatMap(reception::find);
        if (booking.isEmpty()) {
            // The same for a wrong mark and for no such ticket.
            pages.tell(context, 404, pages.frame(context, "/t"), "ticket.unknown");
            return null;
        }
        String address = tickets.address(booking.get().code());
        return new Opened(booking.get(), pages.frame(context, address), address);
    }

    void show(Context context) {
        Opened opened = opened(context);
        if (opened != null) {
            tickets.keep(context, opened.booking().code());
            show(context, "ticket.jte", opened);
        }
    }

    void askCancel(Context context) {
        Opened opened = opened(context);
        if (opened != null) {
            show(context, "cancel.jte", opened);
        }
    }

    private void show(Context context, String template, Opened opened) {
        View view = view(opened, sessions.of(context));
        pages.showPrivately(context, 200, template, Map.of("frame", opened.frame(), "view", view));
    }

    private View view(Opened opened, String session) {
        Reception.Booking booking = opened.booking();
        PhoneWords words = opened.frame().words();
        Event event =
                pages.programme().programme().event(booking.target().event()).orElse(null);
        Session next = event == null ? null : next(booking, event);
        UUID id = FormSession.newId(pages.now());
        boolean letsIn = booking.status() == Status.RESERVED;
        return new View(
                opened.address(),
                booking.status().name().toLowerCase(Locale.ROOT),
                event == null ? null : pages.view(event, opened.frame()),
                next == null ? null : when(booking, Objects.requireNonNull(event), next, words),
                next == null ? null : words.place(next),
                next == null ? null : words.notice(next),
                words.format("ticket.party", booking.party()),
                booking.code().print(),
                letsIn ? QrSvg.of(reception.ticket(booking)) : null,
                booking.position(),
                booking.offeredUntil() == null || next == null
                        ? null
                        : words.moment(booking.offeredUntil(), next.zone()),
                promise == null || !reception.hasNumber(booking)
                        ? null
                        : promise.of(booking.status(), next, words, pages.now()),
                id,
                sessions.token(session, id, purpose(booking)));
    }

    private @Nullable Session next(Reception.Booking booking, Event event) {
        Instant now = pages.now();
        List<Session> sessions = booking.target().sessionsOf(event);
        return sessions.stream()
                .filter(session -> !session.isOverAt(now))
                .findFirst()
                .orElse(sessions.isEmpty() ? null : sessions.getLast());
    }

    private String when(Reception.Booking booking, Event event, Session next, PhoneWords words) {
        int left = booking.target().remainingOf(event, pages.now()).size();
        return booking.target().isSeries() && left > 1
                ? words.format("ticket.series", words.when(next), left)
                : words.when(next);
    }

    private static String purpose(Reception.Booking booking) {
        return "ticket " + booking.code();
    }

    void cancel(Context context) {
        act(context, id -> booking -> reception.cancel(id, booking.id(), context.ip()));
    }

    void answerOffer(Context context) {
        boolean takes = "yes".equals(context.formParam("take"));
        act(context, id -> booking -> reception.answerOffer(id, booking.id(), takes, context.ip()));
    }

    private interface Command {
        java.util.function.Function<Reception.Booking, Reception.Answer> of(UUID id);
    }

    /** Does it and shows the ticket as it is now; what cannot be done is said on it. */
    private void act(Context context, Command command) {
        Opened opened = opened(context);
        if (opened == null) {
            return;
        }
        UUID id = sessions.sent(context, purpose(opened.booking()), pages.now());
        if (id == null) {
            pages.tell(context, 422, opened.frame(), "ticket.expired");
            return;
        }
        switch (command.of(id).apply(opened.booking())) {
            case Reception.Answer.Written written -> context.redirect(opened.address(), HttpStatus.SEE_OTHER);
            case Reception.Answer.Refused(var refusal) ->
                pages.tell(
                        context,
                        409,
                        opened.frame(),
                        opened.frame().get("refused.title"),
                        opened.frame().words().in(refusal.text()),
                        opened.address());
        }
    }

    void calendar(Context context) {
        Opened opened = opened(context);
        if (opened == null) {
            return;
        }
        Reception.Booking booking = opened.booking();
        Event event =
                pages.programme().programme().event(booking.target().event()).orElse(null);
        if (event == null) {
            pages.tell(context, 404, opened.frame(), "event.gone");
            return;
        }
        String body = TicketCalendar.write(booking, event, opened.frame().words(), pages.now());
        context.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + booking.code() + ".ics\"")
                .contentType("text/calendar; charset=utf-8")
                .result(body);
    }
}
