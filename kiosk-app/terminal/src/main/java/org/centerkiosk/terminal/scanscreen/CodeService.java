package org.centerkiosk.terminal.scanscreen;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.centerkiosk.core.desk.CodeSignUp;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.CodeForm.Step;
import org.centerkiosk.terminal.form.CodeForm.Trouble;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.scan.CodeReading;
import org.centerkiosk.terminal.scan.ScannedCode;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a code that the camera or a scanner has read, wherever the visitor is: a resident's own code signs up, a
 * ticket is looked up, a link leads to its event, and anything else is refused. Holds nothing of a code itself: that
 * lives in the visit. Callable from any thread.
 */
public final class CodeService {

    private final LobbyService lobby;
    private final Supplier<@Nullable SignUpDesk> desk;

    /** @param desk asked each time; null while this terminal has no hub */
    public CodeService(LobbyService lobby, Supplier<@Nullable SignUpDesk> desk) {
        this.lobby = lobby;
        this.desk = desk;
    }

    /** A code was read; what is of nobody's use at this place is passed over. */
    public synchronized void read(String text) {
        LobbyState state = lobby.store().get();
        boolean isSending = state.form(CodeForm.class)
                .filter(form -> form.step() instanceof Step.Sending)
                .isPresent();
        if (state.isAttended() || isSending) {
            return;
        }
        // Whether a ticket is signed the desk tells, which has the keys.
        PhoneLinks phones = state.means().phones();
        URI publicUrl = phones == null ? null : phones.key().publicUrl();
        switch (new CodeReading(name -> Optional.empty(), publicUrl).read(text)) {
            case ScannedCode.Resident(String sealed) -> resident(state, sealed);
            case ScannedCode.Ticket(TicketQr ticket, boolean signed) -> lookUp(state, ticket);
            case ScannedCode.EventLink(ScanLink link) -> open(state, link);
            case ScannedCode.Foreign() -> refuse(state, Trouble.FOREIGN);
        }
    }

    private void resident(LobbyState state, String sealed) {
        Route.ScanCode place = place(state);
        Target target = place.target();
        if (desk.get() == null) {
            refuse(state, Trouble.DESK_ONLY);
        } else if (target == null) {
            refuse(state, Trouble.EVENT_FIRST);
        } else {
            Instant now = lobby.clock().instant();
            Optional<Event> event = state.content().programme().event(target.event());
            if (event.isEmpty()) {
                refuse(state, Trouble.NOT_ON_SHOW);
            } else if (!EventWish.isEnough(event.get(), target, now)) {
                fillIn(state, place);
            } else {
                show(state, place, CodeForm.read(SignUp.newId(), sealed));
            }
        }
    }

    /** A code says name and number alone: what else the event asks is filled in on the screen, which says so. */
    private void fillIn(LobbyState state, Route.ScanCode place) {
        SessionId session = place.session();
        if (!state.means().desk() || session == null) {
            refuse(state, Trouble.MORE_ASKED);
        } else if (state.form(SignUpForm.class).isEmpty()) {
            if (!(state.route() instanceof Route.ScanCode)) {
                lobby.open(place);
            }
            lobby.open(new Route.SignUp(session, place.series()));
        }
    }

    /** Where a code is shown now: with the event that the visitor is looking at. */
    private static Route.ScanCode place(LobbyState state) {
        return switch (state.route()) {
            case Route.ScanCode scan -> scan;
            case Route.SignUp signUp -> new Route.ScanCode(signUp.session(), signUp.series());
            case Route.Detail detail -> new Route.ScanCode(detail.session(), isWhole(state, detail));
            default -> new Route.ScanCode(null, false);
        };
    }

    private static boolean isWhole(LobbyState state, Route.Detail detail) {
        SignUpTerms terms = state.content()
                .programme()
                .event(detail.session().uid())
                .filter(Event::isSeries)
                .map(Event::terms)
                .orElse(null);
        return terms != null
                && switch (terms.scope()) {
                    case SERIES -> true;
                    case SESSION -> false;
                    case EITHER -> detail.series();
                };
    }

    private void show(LobbyState state, Route.ScanCode place, CodeForm form) {
        if (state.route() instanceof Route.ScanCode) {
            lobby.touched();
            lobby.fill(CodeForm.class, open -> form);
        } else {
            lobby.open(place, form);
        }
    }

    /** Said at the place where codes are shown; whoever is filling in something is not led away from it. */
    private void refuse(LobbyState state, Trouble trouble) {
        boolean isBusy = state.form(SignUpForm.class).isPresent()
                || state.form(TicketForm.class).isPresent()
                || state.form(CodeForm.class)
                        .filter(form -> form.step() instanceof Step.Digits)
                        .isPresent();
        if (!isBusy) {
            show(state, place(state), CodeForm.blank(SignUp.newId()).to(new Step.Waiting(trouble)));
        }
    }

    private void lookUp(LobbyState state, TicketQr ticket) {
        SignUpDesk open = desk.get();
        if (open == null) {
            refuse(state, Trouble.DESK_ONLY);
            return;
        }
        TicketForm looking = TicketForm.blank(SignUp.newId()).to(new TicketForm.Step.Looking());
        if (comesFromTickets(state)) {
            lobby.back();
        }
        if (lobby.store().get().route() instanceof Route.MySignUps) {
            lobby.touched();
            lobby.fill(TicketForm.class, shown -> looking);
        } else {
            lobby.open(new Route.MySignUps(), looking);
        }
        open.lookUp(ticket).thenAccept(answer -> found(looking.id(), answer));
    }

    /** Whether Back leads from the camera to one's own sign-ups: then a ticket does so too. */
    private static boolean comesFromTickets(LobbyState state) {
        return state.visit() != null
                && state.route() instanceof Route.ScanCode
                && !state.visit().history().isEmpty()
                && state.visit().history().getLast() instanceof Route.MySignUps;
    }

    private void found(UUID form, LookUp answer) {
        TicketForm.Step next = answer instanceof LookUp.Found(var booking)
                ? new TicketForm.Step.Found(booking, false)
                : new TicketForm.Step.NotFound(answer);
        lobby.fill(TicketForm.class, open -> open.id().equals(form) ? open.answered(next) : open);
    }

    private void open(LobbyState state, ScanLink link) {
        Optional<Event> named = state.content().programme().events().stream()
                .filter(event -> ScanLink.eventName(event.uid()).equals(link.event()))
                .filter(event -> !event.sessions().isEmpty())
                .findFirst();
        if (named.isEmpty()) {
            refuse(state, Trouble.NOT_ON_SHOW);
        } else {
            lobby.open(new Route.Detail(next(named.get())));
        }
    }

    private SessionId next(Event event) {
        Instant now = lobby.clock().instant();
        List<Session> sessions = event.sessions();
        return sessions.stream()
                .filter(session -> !session.isOverAt(now))
                .findFirst()
                .orElseGet(sessions::getLast)
                .id();
    }

    /** The last digits as they are typed. */
    void typed(String digits) {
        lobby.fill(CodeForm.class, form -> form.typed(digits));
    }

    /** Signs up with the digits that were typed, once: a second touch finds it sent. */
    synchronized void submit() {
        CodeForm form = lobby.store().get().form(CodeForm.class).orElse(null);
        SignUpDesk open = desk.get();
        if (open == null
                || form == null
                || !(form.step() instanceof Step.Digits asked)
                || asked.typed().length() < CodeForm.LAST_FOUR
                || !(lobby.store().get().route() instanceof Route.ScanCode place)) {
            return;
        }
        SessionId session = place.session();
        Target target = place.target();
        if (session == null || target == null) {
            return;
        }
        lobby.fill(CodeForm.class, shown -> shown.to(new Step.Sending(asked.code())));
        CodeSignUp wish = new CodeSignUp(
                form.id(), target, lobby.clock().instant(), 1, asked.code(), asked.typed(), Map.of(), Claim.none());
        open.submit(wish).thenAccept(outcome -> answered(open, form.id(), session, target, outcome));
    }

    private void answered(SignUpDesk open, UUID id, SessionId session, Target target, Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var refusal) && refusal.reason() == Reason.CODE_DIGITS) {
            lobby.fill(CodeForm.class, form -> form.id().equals(id) ? form.wrong(SignUp.newId()) : form);
            return;
        }
        ResultForm told = new ResultForm(id, target, 1, outcome, false);
        if (lobby.told(id, new Route.SignUpResult(session), told)) {
            open.settled(id)
                    .thenAccept(later -> lobby.fill(
                            ResultForm.class, shown -> shown.id().equals(id) ? shown.settled(later) : shown));
        }
    }
}
