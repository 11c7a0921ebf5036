package org.centerkiosk.terminal.signup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.HoldAnswer;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.FormReading;
import org.centerkiosk.terminal.form.Keeping;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.jspecify.annotations.Nullable;

/**
 * Carries what is filled in to the desk and its answers back into the visit. Keeps seats while a form is open. Holds
 * nothing of what was typed.
 */
public final class SignUpService implements AutoCloseable {

    private final LobbyService lobby;
    private final SignUpDesk desk;
    private final String region;
    private final Executor turn;
    private final Store.Subscription following;

    /** The wish that the desk was told last. */
    private @Nullable Wish asked;

    private @Nullable UUID kept;

    /** The form whose answer is still to come: its seats are not given back before. */
    private @Nullable UUID sending;

    private record Wish(UUID form, int seats) {}

    /**
     * @param region where a number without a country code is dialled
     * @param turn runs one task after another, never within the call that hands it over
     */
    public SignUpService(LobbyService lobby, SignUpDesk desk, String region, Executor turn) {
        this.lobby = lobby;
        this.desk = desk;
        this.region = region;
        this.turn = turn;
        this.following = lobby.store().subscribe(state -> turn.execute(this::follow));
    }

    /** Reads a form beside its event as it was when the form was opened; empty where there is no such event. */
    Optional<FormReading> reading(SignUpForm form, Instant now, boolean single) {
        return event(form).map(event -> new FormReading(form, event, single, now, region));
    }

    private Optional<Event> event(SignUpForm form) {
        return lobby.store().get().content().programme().event(form.target().event());
    }

    /** Keeps as many seats as the open form asks for, and gives them back when it is gone. */
    private synchronized void follow() {
        SignUpForm form = lobby.store().get().form(SignUpForm.class).orElse(null);
        if (form == null) {
            letGo();
            return;
        }
        if (form.isSending()) {
            return;
        }
        int seats = reading(form, now(), false).map(FormReading::seats).orElse(1);
        Wish wish = new Wish(form.id(), seats);
        boolean over = form.keeping() instanceof Keeping.Kept held && !now().isBefore(held.until());
        if (over || !wish.equals(asked)) {
            asked = wish;
            desk.hold(form.target(), seats).thenAcceptAsync(answer -> kept(wish, answer), turn);
        }
    }

    private void letGo() {
        asked = null;
        UUID hold = kept;
        if (hold != null && sending == null) {
            kept = null;
            desk.release(hold);
        }
    }

    private synchronized void kept(Wish wish, HoldAnswer answer) {
        Keeping keeping = switch (answer) {
            case HoldAnswer.Held held -> new Keeping.Kept(held.id(), held.seats(), now().plus(held.lasts()));
            case HoldAnswer.NothingKept nothing -> new Keeping.Nothing();
            case HoldAnswer.Refused refused -> new Keeping.TooMany(refused.refusal());
        };
        if (keeping instanceof Keeping.Kept held) {
            kept = held.hold();
        }
        boolean isOpen = lobby.fill(
                        SignUpForm.class, form -> form.id().equals(wish.form()) ? form.keeping(keeping) : form)
                .filter(form -> form.id().equals(wish.form()))
                .isPresent();
        if (!isOpen && keeping instanceof Keeping.Kept) {
            letGo();
        }
    }

    /**
     * Submits what is filled in, once: a second touch finds it sent. What the programme says by now counts, not what it
     * said when the form was opened.
     */
    public synchronized void submit(boolean single) {
        SignUpForm form = lobby.store().get().form(SignUpForm.class).orElse(null);
        if (form == null || form.isSending()) {
            return;
        }
        Event event = lobby.newest().programme().event(form.target().event()).orElse(null);
        if (event == null) {
            tell(form, new Outcome.Refused(Refusal.of(Reason.UNKNOWN_EVENT)));
            return;
        }
        FormReading reading = new FormReading(form, event, single, now(), region);
        Optional<Field> wrong = reading.firstWrong();
        if (wrong.isPresent()) {
            lobby.fill(SignUpForm.class, open -> open.checkedAt(wrong.get()));
        } else if (reading.refusal().isPresent()) {
            tell(form, new Outcome.Refused(reading.refusal().get()));
        } else {
            send(form, reading.signUp());
        }
    }

    private void send(SignUpForm form, SignUp signUp) {
        sending = form.id();
        lobby.fill(SignUpForm.class, SignUpForm::sending);
        desk.submit(signUp).thenAcceptAsync(outcome -> answered(form.id(), outcome), turn);
    }

    private synchronized void answered(UUID id, Outcome outcome) {
        sending = null;
        SignUpForm form = lobby.store()
                .get()
                .form(SignUpForm.class)
                .filter(open -> open.id().equals(id))
                .orElse(null);
        if (form == null) {
            letGo();
            return;
        }
        if (outcome instanceof Outcome.Refused refused) {
            Optional<Field> field = FormReading.mendedAt(refused.refusal());
            if (field.isPresent()) {
                asked = null;
                UUID next = SignUp.newId();
                lobby.fill(SignUpForm.class, open -> open.refused(next, field.get(), refused.refusal()));
                return;
            }
        }
        tell(form, outcome);
    }

    private void tell(SignUpForm form, Outcome outcome) {
        if (lobby.store().get().route() instanceof Route.SignUp route) {
            ResultForm told = ResultForm.of(form, outcome);
            if (lobby.told(form.id(), new Route.SignUpResult(route.session()), told)) {
                desk.settled(form.id()).thenAcceptAsync(later -> settled(form.id(), later), turn);
            }
        }
    }

    /** What the hub said in the end, for as long as the ticket is on the screen. */
    private void settled(UUID id, Outcome later) {
        lobby.fill(ResultForm.class, told -> told.id().equals(id) ? told.settled(later) : told);
    }

    /** Looks for the ticket that was typed, once. */
    public synchronized void lookUp() {
        TicketForm form = lobby.store().get().form(TicketForm.class).orElse(null);
        if (form == null || !(form.step() instanceof TicketForm.Step.Typing)) {
            return;
        }
        Optional<TicketCode> code = TicketCode.parse(form.code());
        if (code.isEmpty() || form.lastFour().length() != TicketForm.LAST_FOUR) {
            lobby.fill(TicketForm.class, TicketForm::tried);
            return;
        }
        lobby.fill(TicketForm.class, open -> open.to(new TicketForm.Step.Looking()));
        desk.lookUp(code.get(), form.lastFour()).thenAcceptAsync(answer -> found(form.id(), answer), turn);
    }

    private void found(UUID id, LookUp answer) {
        TicketForm.Step next = answer instanceof LookUp.Found found
                ? new TicketForm.Step.Found(found.booking(), false)
                : new TicketForm.Step.NotFound(answer);
        lobby.fill(TicketForm.class, form -> form.id().equals(id) ? form.answered(next) : form);
    }

    /** Text of a symbol for the ticket that was found; empty where nobody can sign it. */
    Optional<String> symbol(Booking booking) {
        return desk.symbol(booking);
    }

    /** Gives back the seats of the ticket that was found, once the visitor was asked. */
    public synchronized void cancel() {
        TicketForm form = lobby.store().get().form(TicketForm.class).orElse(null);
        if (form == null || !(form.step() instanceof TicketForm.Step.Found found) || !found.asked()) {
            return;
        }
        Booking booking = found.booking();
        lobby.fill(TicketForm.class, open -> open.to(new TicketForm.Step.GivingBack(booking)));
        desk.cancel(booking)
                .thenAcceptAsync(
                        answer -> lobby.fill(
                                TicketForm.class,
                                open -> open.id().equals(form.id())
                                        ? open.to(new TicketForm.Step.GivenBack(booking, answer))
                                        : open),
                        turn);
    }

    private Instant now() {
        return lobby.clock().instant();
    }

    @Override
    public void close() {
        following.close();
    }
}
