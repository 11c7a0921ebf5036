package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** Finds a ticket again: {@code /t}. By what this browser keeps, or by the code and the last four digits together. */
final class FindTicket {

    private static final String PURPOSE = "find";

    private final Pages pages;
    private final Reception reception;
    private final FormSession sessions;
    private final Tickets tickets;
    private final PhoneLimits limits;
    private final boolean lost;

    /** @param lost whether a code can be sent to who has no ticket */
    FindTicket(Pages pages, Reception reception, PhoneSecrets secrets, PhoneLimits limits, boolean lost) {
        this.pages = pages;
        this.reception = reception;
        this.sessions = new FormSession(secrets);
        this.tickets = new Tickets(secrets);
        this.limits = limits;
        this.lost = lost;
    }

    /** A ticket that this browser keeps. */
    record Kept(String address, String title, String code, String state) {}

    /** What the page shows. */
    record View(List<Kept> kept, String code, @Nullable String error, UUID id, String token, boolean lost) {}

    void show(Context context) {
        String code = context.queryParam("code");
        show(
                context,
                200,
                code == null
                        ? ""
                        : TicketCode.parse(code).map(TicketCode::print).orElse(""),
                null);
    }

    private void show(Context context, int status, String code, @Nullable String error) {
        Frame frame = pages.frame(context, "/t");
        UUID id = FormSession.newId(pages.now());
        String token = sessions.token(sessions.of(context), id, PURPOSE);
        List<Kept> kept = new ArrayList<>();
        tickets.kept(context)
                .forEach(each -> reception.find(each).ifPresent(booking -> kept.add(kept(booking, frame))));
        View view = new View(List.copyOf(kept), code, error == null ? null : frame.get(error), id, token, lost);
        pages.showPrivately(context, status, "find.jte", Map.of("frame", frame, "view", view));
    }

    private Kept kept(Reception.Booking booking, Frame frame) {
        String title = pages.programme()
                .programme()
                .event(booking.target().event())
                .map(Event::title)
                .map(frame.words()::in)
                .orElse(booking.code().print());
        String state = frame.get("state." + booking.status().name().toLowerCase(Locale.ROOT));
        return new Kept(tickets.address(booking.code()), title, booking.code().print(), state);
    }

    /** The same answer for a code that nobody has, for one that was mistyped, and for wrong digits. */
    void find(Context context) {
        String typed = typed(context, "code");
        if (sessions.sent(context, PURPOSE, pages.now()) == null) {
            show(context, 422, "", "form.expired");
            return;
        }
        String session = sessions.of(context);
        Optional<TicketCode> code = TicketCode.parse(typed);
        if (limits.isTooMany(context, PhoneLimits.What.LOOK_UP, session)
                || code.isPresent() && limits.isGuessed(code.get().text())) {
            show(context, 429, "", "limit.manyText");
            return;
        }
        String digits = typed(context, "digits");
        Optional<Reception.Booking> found =
                code.flatMap(reception::find).filter(booking -> reception.isOwner(booking, digits));
        if (found.isEmpty()) {
            show(context, 422, code.map(TicketCode::print).orElse(""), "find.wrong");
            return;
        }
        limits.wasRight(found.get().code().text());
        tickets.keep(context, found.get().code());
        context.redirect(tickets.address(found.get().code()), HttpStatus.SEE_OTHER);
    }

    private static String typed(Context context, String name) {
        String text = context.formParam(name);
        return text == null
                ? ""
                : text.substring(0, Math.min(40, text.length())).strip();
    }
}
