package org.centerkiosk.terminal.browse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.event.ElderEventScreen;
import org.centerkiosk.terminal.event.EventScreen;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.sample.AwkwardProgramme;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
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
    private static final Duration NO_SHOW = Duration.ofMinutes(15);
    private static final int[][] SIZES = {{1080, 1920}, {1920, 1080}, {1080, 1440}, {1440, 1080}};

    /** One picture to be taken. */
    record Shot(String name, Route route, Language language, boolean elder, SyncState content, int width, int height) {
        @Override
        public String toString() {
            return name;
        }
    }

    private BrowseGallery() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        PictureSource pictures = new DrawnPictures();
        for (Shot shot : shots()) {
            if (shot.name().contains(part)) {
                Fx.run(() -> Fx.png(scene(shot, pictures), folder.resolve(shot.name() + ".png")));
            }
        }
        System.exit(0);
    }

    static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        for (int[] size : SIZES) {
            for (Language language : Language.values()) {
                for (boolean elder : new boolean[] {false, true}) {
                    String suffix = "-%dx%d-%s%s".formatted(size[0], size[1], language, elder ? "-elder" : "");
                    places().forEach((name, place) -> shots.add(new Shot(
                            name + suffix, place.route(), language, elder, place.content(), size[0], size[1])));
                }
            }
        }
        return shots;
    }

    /** A route in a programme. */
    private record Place(Route route, SyncState content) {}

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        SyncState online = SampleProgramme.online();
        SyncState awkward = AwkwardProgramme.content();
        LocalDate today = SampleProgramme.TODAY;
        SessionId lengthy = new SessionId("long", SampleProgramme.at(today.plusDays(1), "14:00"));
        places.put("browse", new Place(Route.Browse.today(), online));
        places.put("browsesecond", new Place(new Route.Browse(null, null, 1, null), awkward));
        places.put("offline", new Place(Route.Browse.today(), SampleProgramme.offline()));
        places.put("tomorrow", new Place(new Route.Browse(today.plusDays(1), null, 0, null), awkward));
        places.put("later", new Place(new Route.Browse(today.plusDays(9), null, 0, null), online));
        places.put("awkward", new Place(new Route.Browse(today.plusDays(1), null, 0, lengthy), online));
        places.put("endless", new Place(new Route.Browse(null, null, 1, AwkwardProgramme.ENDLESS), awkward));
        places.put("empty", new Place(new Route.Browse(today.plusDays(6), Category.VOLUNTEERING, 0, null), online));
        places.put("nothing", new Place(Route.Browse.today(), SyncState.initial()));
        places.put("search", new Place(Route.Search.blank(), online));
        EventQuery asked = EventQuery.ALL.withText("guzheng").withFree(true);
        places.put("searchtyped", new Place(new Route.Search(asked, 0), online));
        places.put("searchmany", new Place(new Route.Search(EventQuery.ALL.withCategory(Category.COURSE), 0), online));
        places.put("searchnone", new Place(new Route.Search(EventQuery.ALL.withText("飞碟"), 0), online));
        places.put("month", new Place(new Route.Month(0), online));
        places.put("monthtalks", new Place(new Route.Month(0, Category.LECTURE), online));
        places.put("event", detail("guzheng", "15:00", today, online));
        places.put("eventoffline", detail("guzheng", "15:00", today, SampleProgramme.offline()));
        places.put("eventsingle", detail("silk", "19:30", today.plusDays(4), online));
        places.put("eventcancelled", detail("guitar", "19:00", today, online));
        places.put("eventexhibition", detail("paper", "00:00", today.minusDays(10), online));
        places.put("eventmoved", new Place(new Route.Detail(AwkwardProgramme.MOVED), awkward));
        places.put("eventpostponed", new Place(new Route.Detail(AwkwardProgramme.POSTPONED), awkward));
        places.put("eventendless", new Place(new Route.Detail(AwkwardProgramme.ENDLESS), awkward));
        places.put("eventmatinee", new Place(new Route.Detail(AwkwardProgramme.MATINEE), awkward));
        places.put("eventmatineemore", new Place(new Route.Detail(AwkwardProgramme.MATINEE, 3, 2), awkward));
        places.put("eventbare", new Place(new Route.Detail(AwkwardProgramme.BARE), awkward));
        places.put("eventwalkin", new Place(new Route.Detail(AwkwardProgramme.WALK_IN), awkward));
        places.put("eventgone", detail("nowhere", "19:00", today, online));
        return places;
    }

    private static Place detail(String uid, String time, LocalDate day, SyncState content) {
        return new Place(new Route.Detail(new SessionId(uid, SampleProgramme.at(day, time))), content);
    }

    static Scene scene(Shot shot, PictureSource pictures) {
        LobbyService lobby = SampleLobby.at(shot.route(), shot.language(), shot.elder(), shot.content());
        LobbyRoot root =
                SampleLobby.root(lobby, (route, elder, viewport) -> screen(route, elder, lobby, pictures, viewport));
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
        VenueConfig venue = SampleCentre.venue();
        if (route == Route.Detail.class) {
            return elder
                    ? new ElderEventScreen(lobby, wordings, pictures, venue, NO_SHOW, 15, viewport)
                    : new EventScreen(lobby, wordings, pictures, venue, NO_SHOW, 15, viewport);
        }
        if (route == Route.Search.class) {
            PinyinService pinyin = PinyinService.start(Runnable::run, Runnable::run, KeyboardHabits.USUAL);
            SearchScreen.Typing typing =
                    new SearchScreen.Typing(pinyin, KeyboardHabits.USUAL, Runnable::run, Runnable::run);
            return new SearchScreen(lobby, wordings, pictures, venue, typing, 15, elder, viewport);
        }
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
