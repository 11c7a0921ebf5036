package org.centerkiosk.terminal.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.FormReading;
import org.centerkiosk.terminal.form.Keeping;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.signup.SignUpModel.Guide;
import org.centerkiosk.terminal.signup.SignUpModel.Keys;
import org.centerkiosk.terminal.signup.SignUpModel.Missing;
import org.centerkiosk.terminal.signup.SignUpModel.Notice;
import org.centerkiosk.terminal.signup.SignUpModel.Primary;
import org.centerkiosk.terminal.signup.SignUpModel.Wait;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads one state: what the form in it shows. */
final class SignUpReading {

    private static final int MINUTE = 60;

    private final LobbyState state;
    private final FormReading reading;
    private final SignUpForm form;
    private final Wording wording;
    private final House house;
    private final Instant exactly;
    private final FieldWords fields;

    /** @param exactly the present instant, for the seconds */
    SignUpReading(LobbyState state, FormReading reading, Wording wording, House house, Instant exactly) {
        this.state = state;
        this.reading = reading;
        this.form = reading.form();
        this.wording = wording;
        this.house = house;
        this.exactly = exactly;
        this.fields = new FieldWords(reading, wording, state.elder(), house.retentionDays());
    }

    SignUpModel model() {
        boolean up = form.focus().keys() && reading.isTyped(form.focus().at()) && !form.isSending();
        return new SignUpModel(
                state.language(),
                state.now(),
                stage(),
                about(),
                heading(),
                line(),
                wait(state, house, wording),
                reading.step().fields().stream().map(fields::part).toList(),
                up ? keys() : null,
                up ? null : guide(),
                form.focus().notice() ? notice() : null,
                primary(),
                state.content().offline() ? state.content().asOf() : null);
    }

    /** What is left of a visit at a place that is somebody's own. */
    static Wait wait(LobbyState state, House house, Wording wording) {
        boolean ticket = state.route() instanceof Route.SignUpResult;
        Duration wait = ticket ? house.idle().ticket() : house.idle().form();
        int of = Math.toIntExact(wait.toSeconds())
                * (state.elder() ? house.idle().elderFactor() : 1);
        int left = state.secondsLeft() == null ? of : state.secondsLeft();
        boolean urgent = left <= house.idle().warning().toSeconds();
        return new Wait(left, of, wording.format("dock.secondsLeft", left), urgent);
    }

    private StageContent stage() {
        Event event = reading.event();
        Session session = first();
        LocalText title = form.target().isSeries() || session == null ? event.title() : event.titleOf(session);
        return new StageContent(event, null, null, false, wording.in(title), when());
    }

    /** The chosen session, or the next one of the series; null where there is none any more. */
    private @Nullable Session first() {
        List<Session> sessions = form.target().sessionsOf(reading.event());
        return sessions.stream()
                .filter(session -> !session.isOverAt(state.now()))
                .findFirst()
                .orElse(sessions.isEmpty() ? null : sessions.getLast());
    }

    private String when() {
        Session session = first();
        if (session == null) {
            return "";
        }
        String place = wording.place(session);
        String time = wording.dayAndWeekday(wording.today(session.start()))
                + (session.allDay() ? "" : " " + wording.time(session.start()));
        String start = form.target().isSeries() ? wording.format("form.seriesFrom", time) : time;
        return place == null ? start : wording.format("browse.timeAndPlace", start, place);
    }

    private String about() {
        return wording.format("browse.timeAndPlace", stage().title(), when());
    }

    private String heading() {
        if (reading.steps().size() == 1) {
            return wording.format("form.heading", reading.typedFields());
        }
        List<Field> step = reading.step().fields();
        return switch (step.getFirst()) {
            case Field.Name name -> wording.get(step.size() > 1 ? "form.who" : "form.yourName");
            case Field.Phone phone -> wording.get("form.yourPhone");
            case Field.PartySize party -> wording.get("form.howMany");
            case Field.Birth birth -> wording.get("form.births");
            case Field.GuardianName guardian -> wording.get("form.guardian");
            case Field.GuardianConsent consent -> wording.get("form.guardian");
            case Field.Answer answer -> fields.label(answer);
            default -> wording.get("form.agree");
        };
    }

    private String line() {
        Stream<String> step = reading.steps().size() == 1
                ? Stream.of()
                : Stream.of(wording.format(
                        "form.step", reading.place() + 1, reading.steps().size()));
        Stream<String> why = comesFromCode() ? Stream.of(wording.get("form.notInCode")) : Stream.of();
        Stream<String> rest = Stream.concat(Stream.ofNullable(kept()), Stream.of(wording.get("form.private")));
        return Stream.concat(why, Stream.concat(step, rest))
                .limit(state.elder() ? comesFromCode() ? 1 : 2 : 3)
                .collect(Collectors.joining(wording.get("list.dot")));
    }

    /** Whether a code was shown that does not say enough. */
    private boolean comesFromCode() {
        return state.visit() != null
                && !state.visit().history().isEmpty()
                && state.visit().history().getLast() instanceof Route.ScanCode;
    }

    private @Nullable String kept() {
        return switch (form.keeping()) {
            case Keeping.Kept kept -> {
                long left = Math.max(0, Duration.between(exactly, kept.until()).toSeconds());
                yield left >= MINUTE
                        ? wording.format("form.kept", left / MINUTE, left % MINUTE)
                        : wording.format("form.keptSeconds", left);
            }
            case Keeping.TooMany tooMany -> wording.get(reading.isTooMany() ? "form.tooMany" : "form.notKept");
            case Keeping.Nothing nothing -> null;
            case Keeping.Asking asking -> null;
        };
    }

    private Keys keys() {
        Field at = form.focus().at();
        boolean last = reading.next().isEmpty();
        return new Keys(at, fields.title(at), fields.note(at), reading.missing(at), last);
    }

    private Guide guide() {
        List<Missing> missing = reading.step().fields().stream()
                .filter(field -> reading.isAsked(field) && !reading.isRight(field))
                .map(field -> new Missing(field, fields.missing(field)))
                .toList();
        if (form.isSending()) {
            return new Guide(wording.get("form.sending"), wording.get("form.sendingLine"), List.of());
        }
        return missing.isEmpty()
                ? new Guide(
                        wording.get("form.complete"),
                        wording.format("form.press", primary().words()),
                        List.of())
                : new Guide(wording.get("form.stillMissing"), "", missing);
    }

    private Notice notice() {
        List<String> sections = new ArrayList<>();
        String centre = wording.in(
                new LocalText(house.venue().name().zh(), house.venue().name().en()));
        String desk = wording.in(
                new LocalText(house.venue().desk().zh(), house.venue().desk().en()));
        sections.add(wording.format("form.noticeWho", centre));
        sections.add(wording.get("form.noticeWhat"));
        sections.add(wording.get("form.noticeKept"));
        sections.add(wording.format("form.noticeLong", house.retentionDays()));
        String phone = house.venue().phone();
        sections.add(
                phone == null
                        ? wording.format("form.noticeWithdraw", desk)
                        : wording.format("form.noticeWithdrawPhone", desk, phone));
        return new Notice(wording.get("form.notice"), sections, wording.get("form.noticeClose"));
    }

    private Primary primary() {
        if (form.isSending()) {
            return new Primary(wording.get("form.sending"), false, true);
        }
        return reading.isLast()
                ? new Primary(wording.get("form.submit"), reading.firstWrong().isEmpty(), false)
                : new Primary(wording.get("form.next"), reading.isStepReady(), false);
    }
}
