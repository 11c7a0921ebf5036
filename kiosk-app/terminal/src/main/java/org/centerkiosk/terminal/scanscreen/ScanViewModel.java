package org.centerkiosk.terminal.scanscreen;

import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.terminal.control.StageContent;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.CodeForm.Step;
import org.centerkiosk.terminal.form.CodeForm.Trouble;
import org.centerkiosk.terminal.keyboard.FieldHint;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.scanscreen.ScanModel.Phase;
import org.centerkiosk.terminal.scanscreen.ScanModel.Picture;
import org.centerkiosk.terminal.scanscreen.ScanModel.Sample;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What is shown where codes are shown, and what a touch or a code does. */
final class ScanViewModel {

    private final LobbyService lobby;
    private final CodeService codes;
    private final Wordings wordings;

    ScanViewModel(LobbyService lobby, CodeService codes, Wordings wordings) {
        this.lobby = lobby;
        this.codes = codes;
        this.wordings = wordings;
    }

    ScanModel model(LobbyState state) {
        Wording wording = wordings.of(state.language());
        Route.ScanCode route = state.route() instanceof Route.ScanCode scan ? scan : new Route.ScanCode(null, false);
        StageContent stage = stage(state, route, wording).orElse(null);
        Step step = state.form(CodeForm.class).map(CodeForm::step).orElseGet(() -> new Step.Waiting(null));
        return switch (step) {
            case Step.Waiting(Trouble trouble) ->
                new ScanModel(
                        state.language(),
                        state.now(),
                        stage,
                        stale(state),
                        Phase.SHOWING,
                        wording.get("scan.heading"),
                        trouble == null ? wording.get("scan.line") : words(trouble, wording),
                        trouble != null,
                        "",
                        samples(stage != null, wording));
            case Step.Digits asked ->
                new ScanModel(
                        state.language(),
                        state.now(),
                        stage,
                        stale(state),
                        Phase.TYPING,
                        wording.get("scan.digits"),
                        wording.get(asked.wrong() ? "scan.digitsWrong" : "scan.digitsLine"),
                        asked.wrong(),
                        asked.typed(),
                        List.of());
            case Step.Sending sent ->
                new ScanModel(
                        state.language(),
                        state.now(),
                        stage,
                        stale(state),
                        Phase.SENDING,
                        wording.get("scan.sending"),
                        wording.get("scan.sendingLine"),
                        false,
                        "",
                        List.of());
        };
    }

    private static java.time.@Nullable Instant stale(LobbyState state) {
        return state.content().offline() ? state.content().asOf() : null;
    }

    private Optional<StageContent> stage(LobbyState state, Route.ScanCode route, Wording wording) {
        var id = route.session();
        return Optional.ofNullable(id)
                .flatMap(session -> state.content().programme().event(session.uid()))
                .flatMap(event -> event.sessions().stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .map(session -> stage(event, session, route.series(), wording)));
    }

    private static StageContent stage(Event event, Session session, boolean series, Wording wording) {
        String place = wording.place(session);
        String when = series
                ? wording.get("scan.series")
                : wording.dayAndWeekday(session.firstDay())
                        + (session.allDay() ? "" : " " + wording.time(session.start()));
        return new StageContent(
                event,
                event.category(),
                wording.category(event.category()),
                false,
                wording.in(event.titleOf(session)),
                place == null ? when : wording.format("browse.timeAndPlace", when, place));
    }

    private static String words(Trouble trouble, Wording wording) {
        return wording.get(
                switch (trouble) {
                    case FOREIGN -> "scan.foreign";
                    case EVENT_FIRST -> "scan.eventFirst";
                    case MORE_ASKED -> "scan.moreAsked";
                    case NOT_ON_SHOW -> "scan.notOnShow";
                    case DESK_ONLY -> "scan.deskOnly";
                });
    }

    private static List<Sample> samples(boolean chosen, Wording wording) {
        return List.of(
                new Sample(
                        Icon.PERSON,
                        wording.get("scan.mine"),
                        wording.get(chosen ? "scan.mineHint" : "scan.mineHintFirst")),
                new Sample(Icon.QR_FRAME, wording.get("scan.ticket"), wording.get("scan.ticketHint")),
                new Sample(Icon.CALENDAR, wording.get("scan.event"), wording.get("scan.eventHint")));
    }

    /** What is said over the camera's picture. */
    Picture picture(CameraState camera, LobbyState state) {
        Wording wording = wordings.of(state.language());
        return switch (camera) {
            case OFF, OPENING -> new Picture(true, wording.get("scan.opening"));
            case WATCHING -> new Picture(true, "");
            case DARK -> new Picture(true, wording.get("scan.dark"));
            case NONE, BUSY, LOST -> new Picture(false, wording.get("scan.noCamera"));
        };
    }

    /** What the pad says of the digits. */
    FieldHint hint(ScanModel model) {
        Wording wording = wordings.of(model.language());
        int missing = CodeForm.LAST_FOUR - model.typed().length();
        return new FieldHint(wording.get("scan.digits"), "", missing, true);
    }

    void read(String text) {
        codes.read(text);
    }

    void typed(String digits) {
        codes.typed(digits);
    }

    void submit() {
        codes.submit();
    }

    void touched() {
        lobby.touched();
    }
}
