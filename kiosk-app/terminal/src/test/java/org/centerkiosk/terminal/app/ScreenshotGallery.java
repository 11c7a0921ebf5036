package org.centerkiosk.terminal.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.Route;

/**
 * Writes a picture of every screen of the demo: both orientations, both languages, and the larger text. Argument: the
 * folder. Run by {@code scripts/screenshots}.
 */
final class ScreenshotGallery {

    private ScreenshotGallery() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        places().forEach((name, route) -> {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    shot(folder, name, route, Launch.Role.LOBBY, 1080, 1920, language, elder);
                    shot(folder, name, route, Launch.Role.LOBBY, 1920, 1080, language, elder);
                }
            }
        });
        shot(folder, "board", new Route.Loop(), Launch.Role.BOARD, 1920, 1080, Language.ZH, false);
        shot(folder, "board", new Route.Loop(), Launch.Role.BOARD, 1080, 1920, Language.ZH, false);
        System.exit(0);
    }

    private static Map<String, Route> places() {
        Map<String, Route> places = new LinkedHashMap<>();
        places.put("loop", new Route.Loop());
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
            Route route,
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
        Fx.run(() -> Fx.png(
                demo.scene(demo.lobby(route, language, elder, demo.content()), role, width, height),
                folder.resolve(file)));
    }
}
