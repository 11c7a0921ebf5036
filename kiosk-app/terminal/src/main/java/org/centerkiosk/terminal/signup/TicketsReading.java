package org.centerkiosk.terminal.signup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.form.TicketForm.Step;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.signup.SignUpModel.Keys;
import org.centerkiosk.terminal.signup.SignUpModel.Line;
import org.centerkiosk.terminal.signup.SignUpModel.Primary;
import org.centerkiosk.terminal.signup.TicketsModel.Action;
import org.centerkiosk.terminal.signup.TicketsModel.Button;
import org.centerkiosk.terminal.signup.TicketsModel.Told;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Reads one state: what is shown of a ticket that is looked for. */
final class TicketsReading {

    private static final Field CODE = new Field.Code();
    private static final Field LAST_FOUR = new Field.LastFour();
    private static final int GROUP = 4;

    private final LobbyState state;
    private final TicketForm form;
    private final Wording wording;
    private final House house;

    TicketsReading(LobbyState state, TicketForm form, Wording wording, House house) {
        this.state = state;
        this.form = form;
        this.wording = wording;
        this.house = house;
    }

    TicketsModel model() {
        boolean typing = form.step() instanceof Step.Typing;
        boolean single = state.elder();
        Field at = form.focus().at();
        Stream<Field> fields = single ? Stream.of(at) : Stream.of(CODE, LAST_FOUR);
        return new TicketsModel(
                state.language(),
                state.now(),
                wording.get("tickets.title"),
                single && typing ? label(at) : wording.get("tickets.heading"),
                wording.get("tickets.line"),
                SignUpReading.wait(state, house, wording),
                typing ? fields.map(this::line).toList() : List.of(),
                typing && form.focus().keys() ? keys(at) : null,
                typing && state.means().camera() ? wording.get("tickets.scan") : null,
                told(),
                typing ? primary() : null);
    }

    private Primary primary() {
        boolean code = TicketCode.parse(form.code()).isPresent();
        return new Primary(
                wording.get("tickets.look"), code && form.lastFour().length() == TicketForm.LAST_FOUR, false);
    }

    private String label(Field field) {
        return wording.get(field instanceof Field.LastFour ? "tickets.lastFour" : "tickets.code");
    }

    private Keys keys(Field at) {
        boolean digits = at instanceof Field.LastFour;
        int missing = digits ? TicketForm.LAST_FOUR - form.lastFour().length() : 0;
        return new Keys(at, wording.format("form.enter", label(at)), "", missing, digits);
    }

    private Line line(Field field) {
        boolean code = field instanceof Field.Code;
        String text = form.text(field);
        boolean at = field.equals(form.focus().at()) && form.focus().keys();
        boolean right = code ? TicketCode.parse(text).isPresent() : text.length() == TicketForm.LAST_FOUR;
        boolean whole = code ? text.length() >= TicketCode.LENGTH : right;
        boolean tried = form.step() instanceof Step.Typing typing && typing.tried();
        String message = right || !tried && !(whole && code)
                ? ""
                : wording.get(code ? "tickets.codeWrong" : "tickets.lastFourWrong");
        return new Line(
                field,
                label(field),
                code ? grouped(text) : at ? text : "*".repeat(text.length()),
                at ? form.focus().composition() : "",
                wording.get("form.hint"),
                at,
                right,
                message);
    }

    private static String grouped(String code) {
        return code.length() <= GROUP ? code : code.substring(0, GROUP) + " " + code.substring(GROUP);
    }

    private @Nullable Told told() {
        return switch (form.step()) {
            case Step.Typing typing -> null;
            case Step.Looking looking -> new Told(Icon.CLOCK, wording.get("tickets.looking"), List.of(), List.of());
            case Step.NotFound missing -> notFound(missing.answer());
            case Step.Found found -> found(found.booking(), found.asked());
            case Step.GivingBack giving ->
                new Told(Icon.CLOCK, wording.get("tickets.givingBack"), List.of(), List.of());
            case Step.GivenBack given -> givenBack(given.answer());
        };
    }

    private Told notFound(LookUp answer) {
        String line = switch (answer) {
            case LookUp.Offline offline -> wording.get("tickets.offline");
            case LookUp.TooOften often ->
                wording.format(
                        "tickets.tooOften",
                        Math.max(1, often.after().plus(Duration.ofSeconds(59)).toMinutes()));
            case LookUp.Unknown unknown -> wording.get("tickets.unknown");
            case LookUp.Found found -> "";
        };
        Button again = new Button(wording.get("tickets.again"), Action.AGAIN, false);
        return new Told(Icon.QUESTION, wording.get("tickets.notFound"), List.of(line), List.of(again));
    }

    private Told found(Booking booking, boolean asked) {
        List<String> lines = new ArrayList<>(about(booking));
        PrintOffer print = PrintOffer.of(form.paper(), state.means().printer(), wording);
        if (booking.asKnownHere()) {
            lines.add(wording.get("tickets.asKnownHere"));
        }
        if (asked) {
            return new Told(
                    Icon.QUESTION,
                    wording.get("tickets.sure"),
                    about(booking),
                    List.of(
                            new Button(wording.get("tickets.keep"), Action.KEEP, false),
                            new Button(wording.get("tickets.giveBack"), Action.GIVE_BACK, true)));
        }
        List<Button> buttons = new ArrayList<>();
        if (!booking.status().isFinal()) {
            if (!print.told().isEmpty()) {
                lines.add(print.told());
            }
            if (print.isOffered()) {
                buttons.add(new Button(print.button(), Action.PRINT, false));
            }
            buttons.add(new Button(wording.get("tickets.cancel"), Action.ASK, false));
        }
        return new Told(icon(booking), status(booking), lines, buttons);
    }

    private static Icon icon(Booking booking) {
        return switch (booking.status()) {
            case RESERVED, OFFERED -> Icon.CHECK;
            case WAITLISTED -> Icon.THREE_DOTS;
            case PROVISIONAL -> Icon.CLOCK;
            case POOLED -> Icon.HALF_DISC;
            case CANCELLED, EXPIRED -> Icon.STRUCK_CIRCLE;
        };
    }

    String status(Booking booking) {
        return switch (booking.status()) {
            case RESERVED -> wording.get("tickets.reserved");
            case WAITLISTED ->
                booking.position() == null
                        ? wording.get("seat.wait")
                        : wording.format("result.waiting", booking.position());
            case OFFERED ->
                booking.offeredUntil() == null
                        ? wording.get("tickets.offered")
                        : wording.format("tickets.offeredUntil", wording.moment(booking.offeredUntil(), state.now()));
            case PROVISIONAL -> wording.get("result.toConfirm");
            case POOLED -> wording.get("result.toDraw");
            case CANCELLED -> wording.get("seat.cancelled");
            case EXPIRED -> wording.get("tickets.expired");
        };
    }

    /** What it is for; no name, no number. */
    List<String> about(Booking booking) {
        List<String> lines = new ArrayList<>();
        Event event =
                state.content().programme().event(booking.target().event()).orElse(null);
        if (event != null) {
            lines.add(wording.in(event.title()));
            booking.target().sessionsOf(event).stream()
                    .filter(session -> !session.isOverAt(state.now()))
                    .findFirst()
                    .map(this::when)
                    .ifPresent(lines::add);
        }
        lines.add(wording.format("form.people", booking.party()));
        return lines;
    }

    private String when(Session session) {
        String day = wording.dayAndWeekday(wording.today(session.start()));
        String time = SessionWords.isRun(session) ? day : day + " " + wording.timeRange(session, "–");
        String place = wording.place(session);
        return place == null ? time : wording.format("browse.timeAndPlace", time, place);
    }

    private Told givenBack(Cancelling answer) {
        return switch (answer) {
            case Cancelling.Done done ->
                new Told(Icon.CHECK, wording.get("tickets.done"), List.of(wording.get("tickets.thanks")), List.of());
            case Cancelling.Noted noted ->
                new Told(
                        Icon.CLOCK, wording.get("tickets.noted"), List.of(wording.get("tickets.notedLine")), List.of());
            case Cancelling.Refused refused ->
                new Told(
                        Icon.STRUCK_CIRCLE,
                        wording.get("tickets.notDone"),
                        List.of(wording.in(refused.refusal().text())),
                        List.of());
            case Cancelling.NotTaken notTaken ->
                new Told(
                        Icon.STRUCK_CIRCLE,
                        wording.get("tickets.notDone"),
                        List.of(wording.get("tickets.atDesk")),
                        List.of());
        };
    }
}
