package org.centerkiosk.terminal.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.sample.FlatPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.sample.SampleVenue;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;

/** Writes pictures of the screens to look at: run {@code main} with the folder, and part of a name to choose some. */
final class BrowseGallery {

    static final int DAYS = 31;
    private static final int[][] SIZES = {{1080, 1920}, {1920, 1080}, {1080, 1440}, {1440, 1080}};

    /** One picture to be taken. */
    record Shot(String name, Route route, Language language, boolean elder, SyncState content, int width, int height) {}

    private BrowseGallery() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        for (Shot shot : shots()) {
            if (shot.name().contains(part)) {
                Fx.run(() -> Fx.png(scene(shot), folder.resolve(shot.name() + ".png")));
            }
        }
        System.exit(0);
    }

    static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        SyncState online = SampleProgramme.online();
        for (int[] size : SIZES) {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    for (var place : places().entrySet()) {
                        String name = "%s-%dx%d-%s%s"
                                .formatted(place.getKey(), size[0], size[1], language, elder ? "-elder" : "");
                        shots.add(new Shot(name, place.getValue(), language, elder, online, size[0], size[1]));
                    }
                    String offline = "offline-%dx%d-%s%s".formatted(size[0], size[1], language, elder ? "-elder" : "");
                    shots.add(new Shot(
                            offline,
                            Route.Browse.today(),
                            language,
                            elder,
                            SampleProgramme.offline(),
                            size[0],
                            size[1]));
                }
            }
        }
        return shots;
    }

    private static java.util.Map<String, Route> places() {
        java.util.Map<String, Route> places = new java.util.LinkedHashMap<>();
        places.put("browse", Route.Browse.today());
        places.put("tomorrow", new Route.Browse(SampleProgramme.TODAY.plusDays(1), null, 0, null));
        places.put(
                "awkward",
                new Route.Browse(
                        SampleProgramme.TODAY.plusDays(1),
                        null,
                        0,
                        new org.centerkiosk.core.event.SessionId(
                                "long", SampleProgramme.at(SampleProgramme.TODAY.plusDays(1), "14:00"))));
        places.put(
                "empty",
                new Route.Browse(
                        SampleProgramme.TODAY.plusDays(6), org.centerkiosk.core.event.Category.VOLUNTEERING, 0, null));
        places.put("month", new Route.Month(0));
        places.put("monthtalks", new Route.Month(0, org.centerkiosk.core.event.Category.LECTURE));
        return places;
    }

    static Scene scene(Shot shot) {
        LobbyService lobby = SampleLobby.at(shot.route(), shot.language(), shot.elder(), shot.content());
        LobbyRoot root = SampleLobby.root(
                lobby, (route, elder, viewport) -> screen(route, elder, lobby, new FlatPictures(), viewport));
        root.show(lobby.store().get());
        return Fx.layout(root, shot.width(), shot.height(), Theme.styleSheets().toArray(String[]::new));
    }

    static Screen screen(
            Class<? extends Route> route,
            boolean elder,
            LobbyService lobby,
            PictureSource pictures,
            Viewport viewport) {
        Wordings wordings = new Wordings(SampleProgramme.ZONE);
        VenueConfig venue = SampleVenue.venue();
        if (route == Route.Month.class) {
            return elder
                    ? new ElderMonthScreen(lobby, wordings, pictures, venue, DAYS, 15, viewport)
                    : new MonthScreen(lobby, wordings, pictures, venue, DAYS, 15, viewport);
        }
        return elder
                ? new ElderBrowseScreen(lobby, wordings, pictures, venue, DAYS, 15, viewport)
                : new BrowseScreen(lobby, wordings, pictures, venue, DAYS, 15, viewport);
    }
}
