package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.terminal.printing.PaperTicket;
import org.centerkiosk.terminal.printing.PaperTicket.Fact;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.signup.ResultModel.Kind;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** What stands on paper of what is on the screen: the same words but for advice that paper makes needless. */
final class PaperReading {

    private final LobbyState state;
    private final Wording wording;
    private final House house;

    PaperReading(LobbyState state, Wording wording, House house) {
        this.state = state;
        this.wording = wording;
        this.house = house;
    }

    /** The ticket that somebody has just been given. */
    PaperTicket of(ResultModel model, ResultModel.Ticket ticket) {
        List<String> notes = new ArrayList<>(model.notes());
        notes.remove(wording.get("result.remember"));
        return ticket(
                model.title(),
                model.kind() == Kind.RESERVED,
                List.of(ticket.title(), ticket.when(), ticket.who()),
                new Fact(ticket.numberLabel(), ticket.number()),
                new Fact(ticket.codeLabel(), ticket.code()),
                ticket.qr(),
                notes);
    }

    /**
     * A ticket that was found.
     *
     * @param title of its state
     * @param about what it is for
     * @param qr null where nobody can sign it
     */
    PaperTicket of(Booking booking, String title, List<String> about, @Nullable String qr) {
        return ticket(
                title,
                booking.status() == Status.RESERVED,
                about,
                number(booking, title),
                new Fact(wording.get("result.code"), booking.code().print()),
                qr,
                booking.asKnownHere() ? List.of(wording.get("tickets.asKnownHere")) : List.of());
    }

    private Fact number(Booking booking, String title) {
        if (booking.status() == Status.RESERVED) {
            return new Fact(wording.get("result.seats"), wording.format("result.seatsKept", booking.party()));
        }
        if (booking.status() == Status.WAITLISTED && booking.position() != null) {
            return new Fact(wording.get("result.place"), wording.format("result.placeNumber", booking.position()));
        }
        return new Fact(wording.get("result.state"), title);
    }

    private PaperTicket ticket(
            String title,
            boolean settled,
            List<String> about,
            Fact number,
            Fact code,
            @Nullable String qr,
            List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        String day = wording.fullDay(wording.today(state.now()));
        all.add(wording.format("print.asOf", day, wording.time(state.now())));
        LocalText name =
                new LocalText(house.venue().name().zh(), house.venue().name().en());
        return new PaperTicket(wording.in(name), title, settled, about, number, code, qr, all, state.elder());
    }
}
