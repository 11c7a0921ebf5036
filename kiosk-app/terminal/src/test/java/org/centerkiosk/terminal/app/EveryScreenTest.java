package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.sample.Finding;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleTakeover;
import org.centerkiosk.terminal.sample.ScreenWalk;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Voice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every screen of the wired program, in both orientations and languages and with the larger text. */
class EveryScreenTest {

    private record Place(Route route, Launch.Role role, SyncState content, Consumer<LobbyService> then) {

        Place(Route route, Launch.Role role, SyncState content) {
            this(route, role, content, lobby -> {});
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingIsClippedTooSmallTooFaintOrSilent() {
        List<DynamicTest> tests = new ArrayList<>();
        places().forEach((name, place) -> {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    tests.add(walk(name, place, 1080, 1920, language, elder));
                    tests.add(walk(name, place, 1920, 1080, language, elder));
                }
            }
            tests.add(walk(name, place, 1280, 720, Language.ZH, false));
            tests.add(walk(name, place, 1080, 1440, Language.EN, false));
        });
        return tests.stream();
    }

    private static DynamicTest walk(String name, Place place, int width, int height, Language language, boolean elder) {
        String title = "%s %dx%d %s%s".formatted(name, width, height, language, elder ? " elder" : "");
        return DynamicTest.dynamicTest(title, () -> {
            DemoLobby demo = DemoLobby.get();
            List<Finding> findings = Fx.call(() -> {
                LobbyService lobby = demo.lobby(place.route(), language, elder, place.content());
                place.then().accept(lobby);
                Parent root = demo.scene(lobby, place.role(), width, height).getRoot();
                if (lobby.store().get().route() instanceof Route.Private) {
                    assertThat(ends(root)).as("%s can be ended", title).isTrue();
                }
                return ScreenWalk.of(root);
            });
            assertThat(findings).as(title).isEmpty();
        });
    }

    /** Whether a button is there that ends the visit. */
    private static boolean ends(Node node) {
        boolean button = node instanceof Pressable
                && node.isVisible()
                && List.of("我已完成", "退出", "I am done", "Leave").contains(node.getAccessibleText());
        return button
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(EveryScreenTest::ends);
    }

    private static Map<String, Place> places() {
        SyncState online = DemoLobby.get().content();
        SyncState offline = new SyncState(
                online.programme(),
                online.media(),
                SampleProgramme.at(SampleProgramme.TODAY, "13:52"),
                true,
                online.sources(),
                online.problems());
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("loop", new Place(new Route.Loop(), Launch.Role.LOBBY, online));
        places.put("loop offline", new Place(new Route.Loop(), Launch.Role.LOBBY, offline));
        places.put("loop without content", new Place(new Route.Loop(), Launch.Role.LOBBY, SyncState.initial()));
        places.put("board", new Place(new Route.Loop(), Launch.Role.BOARD, online));
        places.put("today", new Place(Route.Browse.today(), Launch.Role.LOBBY, online));
        places.put("today offline", new Place(Route.Browse.today(), Launch.Role.LOBBY, offline));
        places.put(
                "another day's talks",
                new Place(
                        new Route.Browse(SampleProgramme.TODAY.plusDays(3), Category.LECTURE, 0, null),
                        Launch.Role.LOBBY,
                        online));
        places.put("month", new Place(new Route.Month(0), Launch.Role.LOBBY, online));
        places.put("search", new Place(Route.Search.blank(), Launch.Role.LOBBY, online));
        places.put("venue", new Place(new Route.VenueCard(), Launch.Role.LOBBY, online));
        events(online).forEach((name, route) -> places.put(name, new Place(route, Launch.Role.LOBBY, online)));
        SyncState asking = SignUpStates.content(online);
        SignUpStates.states()
                .forEach(
                        (name, then) -> places.put(name, new Place(new Route.Loop(), Launch.Role.LOBBY, asking, then)));
        scans().forEach((name, then) -> places.put(name, new Place(new Route.Loop(), Launch.Role.LOBBY, online, then)));
        SampleTakeover.states()
                .forEach(
                        (name, then) -> places.put(name, new Place(new Route.Loop(), Launch.Role.LOBBY, online, then)));
        for (String name : List.of("takeover", "notice", "longest notice", "down")) {
            places.put(
                    name + " on a board",
                    new Place(
                            new Route.Loop(),
                            Launch.Role.BOARD,
                            online,
                            SampleTakeover.states().get(name)));
        }
        return places;
    }

    /** Where phones reach the hub, and where codes are shown. */
    private static Map<String, Consumer<LobbyService>> scans() {
        Map<String, Consumer<LobbyService>> scans = new LinkedHashMap<>();
        SessionId guzheng = DemoLobby.get().next("古筝入门班");
        Consumer<LobbyService> reached = lobby -> {
            lobby.reached(SampleMeans.links());
            lobby.sees(true);
        };
        scans.put("loop with links", reached);
        scans.put("loop, opened on a phone", reached.andThen(DemoLobby::openAll));
        scans.put("event with three ways", reached.andThen(lobby -> lobby.open(new Route.Detail(guzheng))));
        scans.put(
                "event, opened on a phone",
                reached.andThen(lobby -> lobby.open(new Route.Detail(guzheng))).andThen(DemoLobby::openAll));
        scans.put("today with links", reached.andThen(lobby -> lobby.open(Route.Browse.today())));
        scans.put("month with links", reached.andThen(lobby -> lobby.open(new Route.Month(0))));
        Route.ScanCode place = new Route.ScanCode(guzheng, false);
        UUID id = SignUp.newId();
        scans.put("tickets with a camera", reached.andThen(lobby -> lobby.open(new Route.MySignUps())));
        scans.put("whole series", lobby -> lobby.open(new Route.Detail(guzheng, null, 0, true)));
        scans.put("show a code", lobby -> lobby.open(place));
        scans.put("show a code, aloud", lobby -> {
            lobby.open(place);
            lobby.voice(Voice.ALL);
        });
        scans.put("show a ticket", lobby -> lobby.open(new Route.ScanCode(null, false)));
        for (CodeForm.Trouble trouble : CodeForm.Trouble.values()) {
            CodeForm form = CodeForm.blank(id).to(new CodeForm.Step.Waiting(trouble));
            scans.put("code, " + trouble, lobby -> lobby.open(place, form));
        }
        CodeForm digits = CodeForm.read(id, "CKR:1");
        scans.put("last four digits", lobby -> lobby.open(place, digits.typed("12")));
        scans.put(
                "wrong digits",
                lobby -> lobby.open(
                        place, digits.to(new CodeForm.Step.Sending("CKR:1")).wrong(id)));
        scans.put("code is sent", lobby -> lobby.open(place, digits.to(new CodeForm.Step.Sending("CKR:1"))));
        return scans;
    }

    /** One event of each kind that looks different. */
    private static Map<String, Route> events(SyncState content) {
        Map<String, Route> events = new LinkedHashMap<>();
        for (Listing listing : content.programme().listings()) {
            if (listing.session().start().isBefore(DemoLobby.NOW)) {
                continue;
            }
            String kind = listing.event().category()
                    + (listing.event().isSeries() ? " series" : "")
                    + (listing.event().image() == null ? "" : " with a picture")
                    + (listing.session().status() == SessionStatus.SCHEDULED
                            ? ""
                            : " " + listing.session().status());
            events.putIfAbsent(
                    kind.toLowerCase(java.util.Locale.ROOT),
                    new Route.Detail(listing.session().id()));
        }
        return events;
    }
}
