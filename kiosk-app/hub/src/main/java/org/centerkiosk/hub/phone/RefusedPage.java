package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Target;
import org.jspecify.annotations.Nullable;

/**
 * Why not, and what else there is.
 *
 * <p>Some reasons come from what the book knows of the number that was typed: that it is signed up already, here or
 * elsewhere at that time, that it was missed, or that it was typed too often. Whoever types a number need not be its
 * owner, so all of these are one page, the same word for word, which says that it is one of them. Where a number that
 * nobody knows would be refused, too, the reason is the one that it would hear; so only a sign-up that leaves its trace,
 * and of which there are few in an hour, tells the two apart. Which it is learns who holds the ticket, here, and who
 * asks at the desk.
 */
final class RefusedPage {

    private final Pages pages;
    private final Reception reception;
    private final Tickets tickets;
    private final Alternatives alternatives;

    RefusedPage(Pages pages, Reception reception, Tickets tickets) {
        this.pages = pages;
        this.reception = reception;
        this.tickets = tickets;
        this.alternatives = new Alternatives(pages);
    }

    /**
     * What the page shows.
     *
     * @param ticket the address of the ticket that this browser holds for the same target
     */
    record View(
            EventView event,
            String title,
            String text,
            @Nullable String ticket,
            List<Alternatives.Option> alternatives) {}

    /** What was wanted, and in which frame it is answered. */
    record Wanted(Target target, Event event, int party, Frame frame) {}

    void show(Context context, Refusal refusal, Wanted wanted) {
        switch (refusal.reason()) {
            case ALREADY_REGISTERED, OVERLAP, NO_SHOWS -> ofNumber(context, wanted);
            case FULL, WAITING_LIST_FULL -> told(context, wanted, full(wanted).orElse(refusal));
            default -> told(context, wanted, refusal);
        }
    }

    void ofNumber(Context context, Wanted wanted) {
        Optional<Refusal> full = full(wanted);
        if (full.isPresent()) {
            told(context, wanted, full.get());
        } else {
            Frame frame = wanted.frame();
            show(context, wanted, frame.get("refused.number"), frame.get("refused.numberText"));
        }
    }

    private void told(Context context, Wanted wanted, Refusal refusal) {
        Frame frame = wanted.frame();
        show(context, wanted, frame.get("refused.title"), frame.words().in(refusal.text()));
    }

    /** What a number that nobody knows would hear where the party has no seats and no place in the queue. */
    private Optional<Refusal> full(Wanted wanted) {
        Event counted = pages.counted(wanted.event());
        return wanted.target().remainingOf(counted, pages.now()).stream()
                .map(Session::seats)
                .filter(Objects::nonNull)
                .filter(seats -> seats.remaining() < wanted.party() && !seats.waitingListOpen())
                .min(Comparator.comparingInt(Seats::remaining))
                .map(RefusedPage::full);
    }

    private static Refusal full(Seats seats) {
        if (seats.remaining() > 0) {
            return Refusal.of(Reason.FULL, "free", seats.remaining());
        }
        return Refusal.of(seats.waiting() == null ? Reason.FULL : Reason.WAITING_LIST_FULL);
    }

    private void show(Context context, Wanted wanted, String title, String text) {
        Frame frame = wanted.frame();
        View view = new View(
                pages.view(wanted.event(), frame),
                title,
                text,
                ticket(context, wanted.target()).orElse(null),
                alternatives.to(wanted.target(), wanted.event(), frame.words()));
        pages.showPrivately(context, 409, "refused.jte", Map.of("frame", frame, "view", view));
    }

    private Optional<String> ticket(Context context, Target target) {
        return tickets.kept(context).stream()
                .flatMap(code -> reception.find(code).stream())
                .filter(booking -> booking.target().meets(target))
                .filter(booking -> !booking.status().isFinal())
                .map(booking -> tickets.address(booking.code()))
                .findFirst();
    }
}
