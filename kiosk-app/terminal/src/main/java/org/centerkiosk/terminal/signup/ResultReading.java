package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.Slip;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.signup.ResultModel.Instead;
import org.centerkiosk.terminal.signup.ResultModel.Kind;
import org.centerkiosk.terminal.signup.ResultModel.Ticket;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Reads one state: what is told of how it went. */
final class ResultReading {

    private static final int INSTEAD = 3;

    private final LobbyState state;
    private final ResultForm form;
    private final Wording wording;
    private final Wording english;
    private final House house;

    ResultReading(LobbyState state, ResultForm form, Wordings wordings, House house) {
        this.state = state;
        this.form = form;
        this.wording = wordings.of(state.language());
        this.english = wordings.of(Language.EN);
        this.house = house;
    }

    ResultModel model() {
        Slip slip = slip(form.outcome());
        List<Instead> instead = slip == null ? instead() : List.of();
        boolean chinese = state.language() == Language.ZH && !state.elder();
        return new ResultModel(
                state.language(),
                state.now(),
                kind(),
                title(wording),
                chinese ? title(english) : null,
                slip == null ? null : ticket(slip),
                notes(slip),
                instead.isEmpty() ? "" : wording.get("result.instead"),
                instead,
                slip == null ? null : link(slip.code()),
                slip == null
                        ? PrintOffer.NONE
                        : PrintOffer.of(form.paper(), state.means().printer(), wording),
                form.toPhone(),
                SignUpReading.wait(state, house, wording));
    }

    private static @Nullable Slip slip(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reserved reserved -> reserved.slip();
            case Outcome.Waitlisted waitlisted -> waitlisted.slip();
            case Outcome.Provisional provisional -> provisional.slip();
            case Outcome.Pooled pooled -> pooled.slip();
            case Outcome.Refused refused -> null;
            case Outcome.NotTaken notTaken -> null;
        };
    }

    private Kind kind() {
        return switch (form.outcome()) {
            case Outcome.Reserved reserved -> Kind.RESERVED;
            case Outcome.Waitlisted waitlisted -> Kind.WAITING;
            case Outcome.Provisional provisional -> Kind.PROVISIONAL;
            case Outcome.Pooled pooled -> Kind.POOLED;
            case Outcome.Refused refused -> Kind.REFUSED;
            case Outcome.NotTaken notTaken -> Kind.REFUSED;
        };
    }

    private String title(Wording in) {
        return switch (form.outcome()) {
            case Outcome.Reserved reserved -> in.get("result.reserved");
            case Outcome.Waitlisted waitlisted -> in.format("result.waiting", waitlisted.ahead() + 1);
            case Outcome.Provisional provisional -> in.get("result.provisional");
            case Outcome.Pooled pooled -> in.get("result.pooled");
            case Outcome.Refused refused -> in.get("result.refused");
            case Outcome.NotTaken notTaken -> in.get("result.notTaken");
        };
    }

    private @Nullable Ticket ticket(Slip slip) {
        Event event = state.content().programme().event(slip.target().event()).orElse(null);
        if (event == null) {
            return null;
        }
        Session session = session(event, slip.target()).orElse(null);
        LocalText title = session == null || slip.target().isSeries() ? event.title() : event.titleOf(session);
        return new Ticket(
                event,
                wording.category(event.category()),
                wording.in(title),
                session == null ? "" : when(session, slip.target().isSeries()),
                who(slip, session),
                slip.qr(),
                numberLabel(),
                number(slip),
                wording.get("result.code"),
                slip.code().print());
    }

    private Optional<Session> session(Event event, Target target) {
        List<Session> sessions = target.sessionsOf(event);
        return sessions.stream()
                .filter(session -> !session.isOverAt(state.now()))
                .findFirst()
                .or(() -> sessions.stream().reduce((first, second) -> second));
    }

    private String when(Session session, boolean series) {
        String day = wording.dayAndWeekday(wording.today(session.start()));
        String time = SessionWords.isRun(session) ? day : day + " " + wording.timeRange(session, "–");
        return series ? wording.format("form.seriesFrom", time) : time;
    }

    private String who(Slip slip, @Nullable Session session) {
        List<String> parts = new ArrayList<>();
        String place = session == null ? null : wording.place(session);
        if (place != null) {
            parts.add(place);
        }
        String people = wording.format("form.people", slip.party());
        parts.add(slip.maskedName() == null ? people : slip.maskedName() + " " + people);
        return String.join(wording.get("list.dot"), parts);
    }

    private String numberLabel() {
        return switch (kind()) {
            case RESERVED -> wording.get("result.seats");
            case WAITING -> wording.get("result.place");
            case PROVISIONAL, POOLED, REFUSED -> wording.get("result.state");
        };
    }

    private String number(Slip slip) {
        return switch (form.outcome()) {
            case Outcome.Reserved reserved -> wording.format("result.seatsKept", slip.party());
            case Outcome.Waitlisted waitlisted -> wording.format("result.placeNumber", waitlisted.ahead() + 1);
            case Outcome.Pooled pooled -> wording.get("result.toDraw");
            default -> wording.get("result.toConfirm");
        };
    }

    private List<String> notes(@Nullable Slip slip) {
        String phone = slip == null ? null : slip.maskedPhone();
        boolean message = slip != null && slip.messageComes() && phone != null;
        return switch (form.outcome()) {
            case Outcome.Reserved reserved ->
                List.of(
                        message ? wording.format("result.message", phone) : wording.get("result.remember"),
                        wording.get("result.giveBack"));
            case Outcome.Waitlisted waitlisted ->
                List.of(
                        message
                                ? wording.format("result.messageThen", phone)
                                : phone == null
                                        ? wording.get("result.calledThen")
                                        : wording.format("result.called", phone),
                        wording.get("result.seePlace"));
            case Outcome.Provisional provisional ->
                List.of(wording.get("result.notYet"), wording.get("result.askLater"));
            case Outcome.Pooled pooled -> List.of(wording.get("result.drawn"), wording.get("result.askLater"));
            case Outcome.Refused refused -> List.of(wording.in(refused.refusal().text()));
            case Outcome.NotTaken notTaken ->
                List.of(wording.format(
                        "result.atDesk",
                        wording.in(new LocalText(
                                house.venue().desk().zh(), house.venue().desk().en()))));
        };
    }

    private List<Instead> instead() {
        if (form.outcome() instanceof Outcome.NotTaken) {
            return List.of();
        }
        SessionWords words =
                new SessionWords(wording, state.now(), state.content().offline());
        return new Alternatives(state.content().programme(), state.now())
                .to(form.target(), form.party(), INSTEAD).stream()
                        .map(listing -> instead(listing, words))
                        .toList();
    }

    private Instead instead(Listing listing, SessionWords words) {
        SeatState seats = SeatState.of(listing.event(), listing.session(), state.now());
        String pill = words.pill(listing, seats);
        return new Instead(
                listing.session().id(),
                listing.event(),
                wording.title(listing),
                when(listing.session(), false),
                seats,
                pill == null ? "" : pill);
    }

    private @Nullable String link(TicketCode code) {
        return house.phones() == null
                ? null
                : house.phones().resolve("/t/" + code.text()).toString();
    }
}
