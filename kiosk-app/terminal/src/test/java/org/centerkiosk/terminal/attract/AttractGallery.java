package org.centerkiosk.terminal.attract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.centerkiosk.config.Category;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;
import org.centerkiosk.terminal.venue.VenueScreen;

/** Writes pictures of the loop and the venue card in many states, for looking at. Argument: the folder. */
public final class AttractGallery {

    private static final Wordings WORDINGS = new Wordings(SampleProgramme.ZONE);

    private AttractGallery() {}

    /** One picture. */
    record Shot(
            String name,
            int width,
            int height,
            Language language,
            boolean elder,
            AttractParts.Role role,
            SyncState content,
            Instant now,
            String event,
            boolean card) {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        PictureSource pictures = new DrawnPictures();
        for (Shot shot : shots()) {
            if (arguments.length < 2 || shot.name().matches(arguments[1])) {
                Fx.run(() -> Fx.png(scene(shot, pictures), folder.resolve(shot.name() + ".png")));
            }
        }
        System.exit(0);
    }

    static Scene scene(Shot shot, PictureSource pictures) {
        LobbyService lobby = new LobbyService(
                Clock.fixed(shot.now(), SampleProgramme.ZONE),
                () -> SampleLobby.IDLE,
                shot.language(),
                shot.elder(),
                shot.content());
        LoopConfig loop = Sample.loop(8, Category.values());
        AttractLoopTest.HandTicker ticker = new AttractLoopTest.HandTicker();
        AttractParts parts = new AttractParts(
                lobby,
                WORDINGS,
                () -> loop,
                SampleCentre::venue,
                pictures,
                ticker,
                Runnable::run,
                Runnable::run,
                shot.role(),
                true,
                15);
        AttractScreen[] loopScreen = new AttractScreen[1];
        LobbyRoot root = SampleLobby.root(lobby, (route, elder, viewport) -> {
            if (route == Route.VenueCard.class) {
                LobbyDock dock = new LobbyDock(lobby, WORDINGS, 15);
                return new VenueScreen(parts.venue(), WORDINGS, dock, false, elder, viewport);
            }
            loopScreen[0] = new AttractScreen(parts, elder, viewport);
            return loopScreen[0];
        });
        if (shot.card()) {
            lobby.open(new Route.VenueCard());
        }
        root.show(lobby.store().get());
        Scene scene =
                Fx.layout(root, shot.width(), shot.height(), Theme.styleSheets().toArray(String[]::new));
        for (int tick = 0; tick < 20_000 && !isShown(shot, loopScreen[0]); tick++) {
            ticker.tick(1);
        }
        ticker.tick(24);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        return scene;
    }

    private static boolean isShown(Shot shot, AttractScreen screen) {
        return shot.event().isEmpty()
                || screen == null
                || screen.shown() == null
                || screen.shown().listing().event().uid().equals(shot.event());
    }

    private static final AttractParts.Role LOBBY = AttractParts.Role.LOBBY;
    private static final AttractParts.Role BOARD = AttractParts.Role.BOARD;

    static List<Shot> shots() {
        SyncState on = SampleProgramme.online();
        SyncState off = SampleProgramme.offline();
        SyncState none = SyncState.initial();
        Instant now = SampleProgramme.NOW;
        Instant tuesday = SampleProgramme.at(SampleProgramme.TODAY.plusDays(3), "20:30");
        List<Shot> shots = new ArrayList<>();
        for (int[] size : new int[][] {{1080, 1920}, {1920, 1080}}) {
            String way = size[0] < size[1] ? "portrait" : "landscape";
            for (String event : List.of("silk", "guzheng", "paper", "shijing", "long", "clinic", "kite", "emoji")) {
                shots.add(new Shot(
                        way + "-" + event, size[0], size[1], Language.ZH, false, LOBBY, on, now, event, false));
            }
            shots.add(new Shot(way + "-offline", size[0], size[1], Language.ZH, false, LOBBY, off, now, "silk", false));
            shots.add(
                    new Shot(way + "-friday", size[0], size[1], Language.ZH, false, LOBBY, on, tuesday, "silk", false));
            for (String event : List.of("silk", "guzheng", "paper", "long")) {
                shots.add(new Shot(
                        way + "-en-" + event, size[0], size[1], Language.EN, false, LOBBY, on, now, event, false));
            }
            for (String event : List.of("silk", "shijing", "long", "paper")) {
                shots.add(new Shot(
                        way + "-elder-" + event, size[0], size[1], Language.ZH, true, LOBBY, on, now, event, false));
            }
            shots.add(new Shot(way + "-elder-en", size[0], size[1], Language.EN, true, LOBBY, off, now, "silk", false));
            shots.add(new Shot(way + "-board", size[0], size[1], Language.ZH, false, BOARD, on, now, "silk", false));
            shots.add(new Shot(
                    way + "-board-plain", size[0], size[1], Language.ZH, false, BOARD, on, now, "kite", false));
            for (boolean elder : new boolean[] {false, true}) {
                String who = elder ? "-elder" : "";
                for (Language language : Language.values()) {
                    String name = way + "-venue" + who + "-" + language;
                    shots.add(new Shot(name, size[0], size[1], language, elder, LOBBY, on, now, "", true));
                }
                shots.add(new Shot(
                        way + "-empty" + who, size[0], size[1], Language.ZH, elder, LOBBY, none, now, "", false));
            }
            shots.add(
                    new Shot(way + "-empty-board", size[0], size[1], Language.ZH, false, BOARD, none, now, "", false));
        }
        shots.add(new Shot("small-portrait", 720, 1280, Language.ZH, false, LOBBY, on, now, "silk", false));
        shots.add(new Shot("small-landscape", 1280, 720, Language.ZH, false, LOBBY, on, now, "silk", false));
        shots.add(new Shot("4k-portrait", 2160, 3840, Language.ZH, false, LOBBY, on, now, "silk", false));
        shots.add(new Shot("wide10-landscape", 1920, 1200, Language.ZH, false, LOBBY, on, now, "silk", false));
        shots.add(new Shot("wide10-portrait", 1200, 1920, Language.ZH, false, LOBBY, on, now, "silk", false));
        for (int[] size : new int[][] {{1080, 1440}, {1440, 1080}, {2520, 1080}}) {
            String name = "odd-" + size[0] + "x" + size[1];
            shots.add(new Shot(name, size[0], size[1], Language.ZH, false, LOBBY, off, now, "silk", false));
            shots.add(new Shot(name + "-en", size[0], size[1], Language.EN, false, LOBBY, on, now, "long", false));
            shots.add(new Shot(name + "-elder", size[0], size[1], Language.ZH, true, LOBBY, on, now, "silk", false));
            shots.add(new Shot(name + "-card", size[0], size[1], Language.EN, false, LOBBY, on, now, "", true));
            shots.add(new Shot(name + "-elder-card", size[0], size[1], Language.ZH, true, LOBBY, on, now, "", true));
            shots.add(new Shot(name + "-board", size[0], size[1], Language.ZH, false, BOARD, on, now, "paper", false));
        }
        shots.add(new Shot("old-landscape", 1024, 768, Language.ZH, false, LOBBY, on, now, "silk", false));
        return shots;
    }
}
