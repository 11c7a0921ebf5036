package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleTakeover;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Voice;

/**
 * Writes a picture of every screen of the demo: both orientations, both languages, and the larger text. Arguments: the
 * folder, and what the names of the files must match. Run by {@code scripts/screenshots}.
 */
final class ScreenshotGallery {

    private static String wanted = ".*";

    private ScreenshotGallery() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Path folder = Path.of(arguments[0]);
        wanted = arguments.length > 1 ? arguments[1] : wanted;
        Map<String, Consumer<LobbyService>> plain = new LinkedHashMap<>();
        places().forEach((name, route) -> plain.put(name, lobby -> lobby.open(route)));
        plain.put("loop", lobby -> {});
        SignUpStates.states().forEach((name, then) -> plain.put(name.replaceAll("\\W+", "-"), then));
        plain.putAll(scans());
        SampleTakeover.states().forEach((name, then) -> plain.put(name.replaceAll("\\W+", "-"), then));
        plain.forEach((name, then) -> {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    shot(folder, name, then, Launch.Role.LOBBY, 1080, 1920, language, elder);
                    shot(folder, name, then, Launch.Role.LOBBY, 1920, 1080, language, elder);
                }
            }
        });
        for (String name : List.of("takeover", "drill", "notice")) {
            Consumer<LobbyService> then = SampleTakeover.states().get(name);
            shot(folder, "board-" + name, then, Launch.Role.BOARD, 1920, 1080, Language.ZH, false);
            shot(folder, "board-" + name, then, Launch.Role.BOARD, 1080, 1920, Language.ZH, false);
        }
        shot(folder, "board", lobby -> {}, Launch.Role.BOARD, 1920, 1080, Language.ZH, false);
        shot(folder, "board", lobby -> {}, Launch.Role.BOARD, 1080, 1920, Language.ZH, false);
        System.exit(0);
    }

    /** Where phones reach the hub, and where codes are shown. */
    private static Map<String, Consumer<LobbyService>> scans() {
        Map<String, Consumer<LobbyService>> scans = new LinkedHashMap<>();
        var guzheng = DemoLobby.get().next("古筝入门班");
        Consumer<LobbyService> reached = lobby -> {
            lobby.reached(SampleMeans.links());
            lobby.sees(true);
        };
        scans.put("scan-loop", reached);
        scans.put("scan-event", reached.andThen(lobby -> lobby.open(new Route.Detail(guzheng))));
        scans.put(
                "scan-event-opened",
                reached.andThen(lobby -> lobby.open(new Route.Detail(guzheng))).andThen(DemoLobby::openAll));
        scans.put("scan-browse", reached.andThen(lobby -> lobby.open(Route.Browse.today())));
        Route.ScanCode place = new Route.ScanCode(guzheng, false);
        CodeForm digits = CodeForm.read(SignUp.newId(), "CKR:1");
        scans.put("scan-mine", reached.andThen(lobby -> lobby.open(new Route.MySignUps())));
        scans.put("scan-show", lobby -> lobby.open(place));
        scans.put("scan-show-aloud", lobby -> {
            lobby.open(place);
            lobby.voice(Voice.ALL);
        });
        scans.put("scan-ticket", lobby -> lobby.open(new Route.ScanCode(null, false)));
        scans.put(
                "scan-foreign",
                lobby -> lobby.open(place, digits.to(new CodeForm.Step.Waiting(CodeForm.Trouble.FOREIGN))));
        scans.put("scan-digits", lobby -> lobby.open(place, digits.typed("12")));
        scans.put("scan-sending", lobby -> lobby.open(place, digits.to(new CodeForm.Step.Sending("CKR:1"))));
        return scans;
    }

    private static Map<String, Route> places() {
        Map<String, Route> places = new LinkedHashMap<>();
        places.put("browse", Route.Browse.today());
        places.put("month", new Route.Month(0));
        places.put("search", Route.Search.blank());
        places.put("search-found", new Route.Search(EventQuery.ALL.withText("guzheng"), 0));
        places.put("search-many", new Route.Search(EventQuery.ALL.withCategory(Category.COURSE), 0));
        places.put("search-none", new Route.Search(EventQuery.ALL.withText("飞碟"), 0));
        places.put("event-whole", whole("古筝入门班"));
        places.put("event", detail("古筝入门班"));
        places.put("venue", new Route.VenueCard());
        return places;
    }

    private static Route whole(String title) {
        return new Route.Detail(DemoLobby.get().next(title), null, 0, true);
    }

    private static Route detail(String title) {
        Event event = DemoLobby.get().content().programme().events().stream()
                .filter(each -> each.title().zh().equals(title))
                .findFirst()
                .orElseThrow();
        Session next = event.sessions().stream()
                .filter(session -> session.end().isAfter(SampleProgramme.NOW))
                .findFirst()
                .orElseThrow();
        return new Route.Detail(next.id());
    }

    private static void shot(
            Path folder,
            String name,
            Consumer<LobbyService> then,
            Launch.Role role,
            int width,
            int height,
            Language language,
            boolean elder) {
        DemoLobby demo = DemoLobby.get();
        String file = "%s-%s-%s%s.png"
                .formatted(
                        name,
                        height > width ? "portrait" : "landscape",
                        language.locale().getLanguage(),
                        elder ? "-elder" : "");
        if (!file.matches(wanted)) {
            return;
        }
        demo.plugIn(new PaintedCamera());
        Scene scene = Fx.call(() -> {
            LobbyService lobby = demo.lobby(new Route.Loop(), language, elder, SignUpStates.content(demo.content()));
            then.accept(lobby);
            return demo.scene(lobby, role, width, height);
        });
        if (name.startsWith("scan-show") || name.startsWith("scan-foreign")) {
            PaintedCamera.awaitPicture(scene);
        }
        Fx.run(() -> Fx.png(scene, folder.resolve(file)));
    }
}
