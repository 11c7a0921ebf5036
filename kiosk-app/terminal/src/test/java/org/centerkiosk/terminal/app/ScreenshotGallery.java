package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleTakeover;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;

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

    private static Map<String, Route> places() {
        Map<String, Route> places = new LinkedHashMap<>();
        places.put("browse", Route.Browse.today());
        places.put("month", new Route.Month(0));
        places.put("event", detail("古筝入门班"));
        places.put("venue", new Route.VenueCard());
        return places;
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
        Fx.run(() -> {
            LobbyService lobby = demo.lobby(new Route.Loop(), language, elder, SignUpStates.content(demo.content()));
            then.accept(lobby);
            Fx.png(demo.scene(lobby, role, width, height), folder.resolve(file));
        });
    }
}
