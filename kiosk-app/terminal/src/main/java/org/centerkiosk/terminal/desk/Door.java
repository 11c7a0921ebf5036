package org.centerkiosk.terminal.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.CheckIn;
import org.centerkiosk.core.frontdesk.DeskAnswer;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.scan.CodeReading;
import org.centerkiosk.terminal.scan.ScannedCode;
import org.jspecify.annotations.Nullable;

/** Lets people in, by key or by code, and takes that back. */
final class Door {

    private static final int REMEMBERED = 100;

    private final FrontDesk desk;
    private final Store<Work> work;
    private final Rows rows;
    private final Consumer<Tone> sound;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** A check-in that may be taken back. */
    record Step(UUID registration, SessionId session, Set<Integer> people, String name) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Step[" + registration + "]";
        }
    }

    Door(FrontDesk desk, Store<Work> work, Rows rows, Consumer<Tone> sound) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.sound = sound;
    }

    /** The whole party of the chosen row goes in; where all of it is in, it never came. */
    void toggle() {
        chosen().ifPresent(entry -> {
            if (entry.isComplete() && entry.arrived() > 0) {
                undo(new Step(entry.registration(), session(), Set.of(), entry.name()));
            } else {
                ask(CheckIn.of(entry.registration(), session()));
            }
        });
    }

    /** One more of the party. */
    void one() {
        chosen().ifPresent(entry -> missing(entry).stream()
                .min(Integer::compare)
                .ifPresent(person -> ask(new CheckIn(
                        new CheckIn.By.Registration(entry.registration()), session(), Set.of(person), false))));
    }

    private Optional<RosterEntry> chosen() {
        Pick pick = work.get().pick();
        return rows.of(pick).flatMap(sheet -> sheet.find(pick.row()));
    }

    private SessionId session() {
        SessionId session = work.get().pick().session();
        if (session == null) {
            throw new IllegalStateException("a row is on the roster of a session");
        }
        return session;
    }

    private static Set<Integer> missing(RosterEntry entry) {
        return IntStream.range(0, Math.max(1, entry.seats()))
                .filter(person -> {
                    var seen = entry.people().get(person);
                    return seen == null || !seen.isIn();
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What a scanner read: at any time, whatever is open. */
    void scanned(String text) {
        if (!work.get().gate().isOpen()) {
            return;
        }
        Optional<TicketCode> code = TicketCode.parse(text);
        if (code.isPresent()) {
            code(code.get());
            return;
        }
        // Whether a ticket is signed the desk tells, which has the keys.
        switch (new CodeReading(name -> Optional.empty(), null).read(text)) {
            case ScannedCode.Ticket ticket ->
                ask(CheckIn.of(ticket.ticket(), work.get().pick().session()));
            case ScannedCode.Resident resident -> say(new Notice.ResidentCode(), Tone.UNKNOWN);
            case ScannedCode.EventLink link -> say(new Notice.ForeignCode(), Tone.UNKNOWN);
            case ScannedCode.Foreign foreign -> say(new Notice.ForeignCode(), Tone.UNKNOWN);
        }
    }

    void code(TicketCode code) {
        ask(CheckIn.of(code, work.get().pick().session()));
    }

    /** Whatever stood against it. */
    void letIn() {
        if (work.get().notice() instanceof Notice.Judged judged && judged.mayLetIn()) {
            ask(judged.wish().letIn());
        }
    }

    private void ask(CheckIn wish) {
        desk.checkIn(wish).thenAccept(verdict -> {
            if (verdict instanceof Verdict.Arrived arrived) {
                remember(new Step(
                        arrived.entry().registration(),
                        arrived.session(),
                        wish.people(),
                        arrived.entry().name()));
                work.update(
                        now -> followed(now, arrived.session(), arrived.entry().registration()));
            }
            say(new Notice.Judged(verdict, wish), tone(verdict));
        });
    }

    /** The row of who came in is the one that is looked at, where its roster is. */
    private static Work followed(Work now, @Nullable SessionId session, UUID registration) {
        return now.at(
                session != null && session.equals(now.pick().session())
                        ? now.pick().at(registration)
                        : now.pick());
    }

    void remember(Step step) {
        synchronized (steps) {
            steps.push(step);
            if (steps.size() > REMEMBERED) {
                steps.removeLast();
            }
        }
    }

    /** Takes the last check-in back that was made here. */
    void undoLast() {
        Step step;
        synchronized (steps) {
            step = steps.poll();
        }
        if (step == null) {
            say(new Notice.NothingToUndo(), Tone.REFUSED);
        } else {
            undo(step);
        }
    }

    private void undo(Step step) {
        synchronized (steps) {
            steps.removeIf(other -> other.registration().equals(step.registration())
                    && other.session().equals(step.session())
                    && (step.people().isEmpty() || other.people().equals(step.people())));
        }
        desk.undo(step.registration(), step.session(), step.people()).thenAccept(answer -> {
            work.update(now -> followed(now, step.session(), step.registration()));
            switch (answer) {
                case DeskAnswer.Done done -> say(new Notice.Undone(step.name(), true), Tone.UNDONE);
                case DeskAnswer.Noted noted -> say(new Notice.Undone(step.name(), false), Tone.UNDONE);
                case DeskAnswer.Refused refused -> say(new Notice.Refused(refused.refusal()), Tone.REFUSED);
                case DeskAnswer.NotTaken nothing -> say(new Notice.NotTaken(nothing.why()), Tone.REFUSED);
            }
        });
    }

    void say(Notice notice, Tone tone) {
        work.update(now -> now.saying(notice));
        sound.accept(tone);
    }

    void sound(Tone tone) {
        sound.accept(tone);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Arrived arrived -> Tone.ARRIVED;
            case Verdict.AlreadyIn already -> Tone.ALREADY;
            case Verdict.Early early -> Tone.EARLY;
            case Verdict.Over over -> Tone.OVER;
            case Verdict.WrongSession wrong -> Tone.WRONG_SESSION;
            case Verdict.Cancelled cancelled -> Tone.CANCELLED;
            case Verdict.NotOn notOn -> Tone.CANCELLED;
            case Verdict.Waitlisted waits -> Tone.WAITING;
            case Verdict.Unsettled unsettled -> Tone.WAITING;
            case Verdict.UnknownHere unknown -> Tone.UNKNOWN;
            case Verdict.Forged forged -> Tone.REFUSED;
            case Verdict.NotTaken nothing -> Tone.REFUSED;
        };
    }
}
