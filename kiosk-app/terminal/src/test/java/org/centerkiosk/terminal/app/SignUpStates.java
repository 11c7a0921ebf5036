package org.centerkiosk.terminal.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Cancelling;
import org.centerkiosk.core.desk.LookUp;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.desk.Slip;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.Paper;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Voice;

/** The states in which the form can be seen, each as what visitors and the hub did before. */
final class SignUpStates {

    /** Asks for everything that can be asked. */
    static final SessionId ASKING = new SessionId("asking", at("16:00"));

    /** Asks for name and number of one person. */
    static final SessionId PLAIN = new SessionId("plain", at("19:00"));

    private static final Field NAME = new Field.Name();
    private static final Field PHONE = new Field.Phone();

    private SignUpStates() {}

    private static Instant at(String time) {
        return SampleProgramme.at(SampleProgramme.TODAY, time);
    }

    /** That content with the events above. */
    static SyncState content(SyncState before) {
        return new SyncState(
                Programme.of(Stream.concat(Stream.of(asking(), plain()), before.programme().events().stream())
                        .toList()),
                before.media(),
                before.asOf(),
                before.offline(),
                before.sources(),
                before.problems());
    }

    private static Event asking() {
        List<Question> questions = List.of(
                new Question(
                        "why",
                        new LocalText("想学点什么？", "What would you like to learn?"),
                        Question.Kind.TEXT,
                        false,
                        List.of()),
                new Question(
                        "bike",
                        new LocalText("骑车来吗？", "Do you come by bicycle?"),
                        Question.Kind.YES_NO,
                        true,
                        List.of()),
                new Question(
                        "dish",
                        new LocalText("中午想吃什么？", "What would you like for lunch?"),
                        Question.Kind.CHOICE,
                        true,
                        List.of(
                                new LocalText("清淡的素菜", "Vegetables, mildly seasoned"),
                                new LocalText("红烧肉", "Braised pork"),
                                new LocalText("西红柿鸡蛋面", "Noodles with tomato and egg"),
                                new LocalText("自己带饭", "I bring my own"))));
        return event(ASKING, new LocalText("亲子风筝工坊", "Family kite workshop"), Category.FAMILY, 4, 5, 14, questions);
    }

    private static Event plain() {
        return event(
                PLAIN,
                new LocalText("走进《诗经》里的四季", "Four seasons in the Book of Songs"),
                Category.LECTURE,
                1,
                null,
                null,
                List.of());
    }

    private static Event event(
            SessionId id,
            LocalText title,
            Category category,
            int party,
            @org.jspecify.annotations.Nullable Integer minAge,
            @org.jspecify.annotations.Nullable Integer guardianUnder,
            List<Question> questions) {
        SignUpTerms terms = new SignUpTerms(
                SignUpTerms.Mode.FIRST_COME,
                SignUpTerms.Scope.SESSION,
                null,
                null,
                20,
                10,
                party,
                minAge,
                null,
                guardianUnder,
                questions);
        Session session = new Session(
                id,
                id.originalStart(),
                id.originalStart().plusSeconds(5400),
                SampleProgramme.ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("二楼 手工室"),
                0,
                new Seats(20, 11, 0, true, SampleProgramme.NOW));
        return new Event(
                id.uid(),
                title,
                null,
                null,
                category,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                terms,
                List.of(session),
                1,
                null,
                "sample");
    }

    static SessionId guzheng() {
        return new SessionId(
                DemoLobby.get().content().programme().events().stream()
                        .filter(event -> event.title().zh().equals("古筝入门班"))
                        .findFirst()
                        .orElseThrow()
                        .uid(),
                at("15:00"));
    }

    /** Those of which seats are kept. */
    static List<SessionId> seats() {
        return List.of(guzheng(), PLAIN, ASKING);
    }

    static Map<String, Consumer<LobbyService>> states() {
        Map<String, Consumer<LobbyService>> states = new LinkedHashMap<>();
        states.put("form", open(guzheng()));
        states.put("form composing", open(guzheng()).andThen(fill(form -> form.composing("wang xiu lan"))));
        states.put(
                "form phone",
                open(guzheng()).andThen(fill(form -> named(form).at(PHONE).typed(PHONE, "138246790"))));
        states.put("form filled", open(guzheng()).andThen(fill(SignUpStates::whole)));
        states.put("form half", open(guzheng()).andThen(fill(form -> named(form).done())));
        states.put(
                "form unfinished",
                open(guzheng())
                        .andThen(fill(form -> form.typed(PHONE, "13824679").checkedAt(NAME))));
        states.put("form notice", open(guzheng()).andThen(fill(form -> form.withNotice(true))));
        states.put(
                "form sending", open(guzheng()).andThen(fill(form -> whole(form).sending())));
        states.put("form of one", open(PLAIN));
        states.put("form of many", open(ASKING));
        states.put(
                "form births",
                open(ASKING)
                        .andThen(fill(form -> whole(form)
                                .withParty(3)
                                .at(new Field.Birth(0))
                                .typed(new Field.Birth(0), "19860302")
                                .at(new Field.Birth(1))
                                .typed(new Field.Birth(1), "20251231"))));
        states.put(
                "form guardian",
                open(ASKING)
                        .andThen(fill(form -> whole(form)
                                .typed(new Field.Birth(0), "20180302")
                                .at(new Field.GuardianName()))));
        states.put(
                "form guardian agrees",
                open(ASKING)
                        .andThen(fill(form -> whole(form)
                                .typed(new Field.Birth(0), "20180302")
                                .typed(new Field.GuardianName(), "王建国")
                                .at(new Field.GuardianConsent()))));
        states.put(
                "form agrees", open(guzheng()).andThen(fill(form -> whole(form).at(new Field.Consent()))));
        states.put("form words", open(ASKING).andThen(fill(form -> whole(form).at(new Field.Answer("why")))));
        states.put(
                "form yes or no", open(ASKING).andThen(fill(form -> whole(form).at(new Field.Answer("bike")))));
        states.put(
                "form choice",
                open(ASKING)
                        .andThen(fill(form -> whole(form)
                                .typed(new Field.Answer("dish"), "红烧肉")
                                .at(new Field.Answer("dish")))));
        outcomes()
                .forEach((name, outcome) -> states.put(
                        name, open(guzheng()).andThen(fill(SignUpStates::whole)).andThen(told(outcome))));
        states.put(
                "result on the phone",
                states.get("result reserved")
                        .andThen(lobby -> lobby.reached(SampleMeans.WITH_PHONES.phones()))
                        .andThen(lobby -> lobby.fill(ResultForm.class, form -> form.withToPhone(true))));
        for (Paper paper : List.of(Paper.OUT, Paper.NO_ANSWER)) {
            states.put(
                    "result paper " + paper.name().toLowerCase(Locale.ROOT),
                    states.get("result waiting")
                            .andThen(lobby -> lobby.reached(SampleMeans.WITH_PHONES.phones()))
                            .andThen(lobby -> lobby.prints(paper != Paper.NO_ANSWER))
                            .andThen(lobby -> lobby.fill(ResultForm.class, form -> form.with(paper))));
        }
        Consumer<LobbyService> mine = lobby -> lobby.open(new Route.MySignUps());
        states.put("form after a code", lobby -> {
            lobby.open(new Route.ScanCode(guzheng(), false));
            lobby.open(new Route.SignUp(guzheng(), false));
        });
        states.put("tickets", mine);
        tickets()
                .forEach((name, step) -> states.put(
                        "tickets " + name, mine.andThen(lobby -> lobby.fill(TicketForm.class, form -> form.to(step)))));
        states.put(
                "tickets paper",
                states.get("tickets found")
                        .andThen(lobby -> lobby.prints(true))
                        .andThen(lobby -> lobby.fill(TicketForm.class, form -> form.with(Paper.OUT))));
        Consumer<LobbyService> heard = lobby -> lobby.voice(Voice.ALL);
        for (String name : List.of("form", "form choice", "result paper out", "tickets")) {
            states.put(name + " aloud", heard.andThen(states.get(name)));
        }
        states.put("form to hear", states.get("form").andThen(lobby -> lobby.voice(Voice.TOUCH)));
        return states;
    }

    private static Map<String, TicketForm.Step> tickets() {
        Booking booking = new Booking(
                SignUp.newId(), TicketCode.of(7), Target.of(guzheng()), Status.WAITLISTED, 2, 8, null, true);
        return Map.of(
                "wrong", new TicketForm.Step.Typing(true),
                "unknown", new TicketForm.Step.NotFound(new LookUp.Unknown()),
                "found", new TicketForm.Step.Found(booking, false),
                "sure", new TicketForm.Step.Found(booking, true),
                "noted", new TicketForm.Step.GivenBack(booking, new Cancelling.Noted(booking)));
    }

    private static Map<String, Outcome> outcomes() {
        SigningKey key = SigningKey.generate();
        TicketCode code = TicketCode.of(20_261_124_999L);
        Target target = Target.of(guzheng());
        Slip slip = new Slip(
                SignUp.newId(), code, TicketQr.issue(code, target, key).text(), target, 1, "王**", "138****1234", false);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put("result reserved", new Outcome.Reserved(slip));
        outcomes.put("result waiting", new Outcome.Waitlisted(slip, 7));
        outcomes.put("result provisional", new Outcome.Provisional(slip));
        outcomes.put("result pooled", new Outcome.Pooled(slip));
        outcomes.put("result refused", new Outcome.Refused(Refusal.of(Reason.ALREADY_REGISTERED)));
        outcomes.put("result not taken", new Outcome.NotTaken(Outcome.NotTaken.Why.DISK));
        return outcomes;
    }

    private static Consumer<LobbyService> told(Outcome outcome) {
        return lobby -> lobby.store()
                .get()
                .form(SignUpForm.class)
                .ifPresent(
                        form -> lobby.told(form.id(), new Route.SignUpResult(guzheng()), ResultForm.of(form, outcome)));
    }

    private static SignUpForm named(SignUpForm form) {
        return form.typed(NAME, "王秀兰");
    }

    private static SignUpForm whole(SignUpForm form) {
        return named(form).typed(PHONE, "13824671234").withConsent(true).done();
    }

    static Consumer<LobbyService> open(SessionId session) {
        return lobby -> lobby.open(new Route.SignUp(session, false));
    }

    static Consumer<LobbyService> fill(java.util.function.UnaryOperator<SignUpForm> change) {
        return lobby -> lobby.fill(SignUpForm.class, change);
    }
}
