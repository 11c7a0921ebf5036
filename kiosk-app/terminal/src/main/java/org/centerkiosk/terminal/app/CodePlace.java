package org.centerkiosk.terminal.app;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.centerkiosk.config.KioskConfig;
import org.centerkiosk.core.desk.SignUpDesk;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.scan.Camera;
import org.centerkiosk.terminal.scan.ScanService;
import org.centerkiosk.terminal.scanscreen.CameraWatch;
import org.centerkiosk.terminal.scanscreen.CodeService;
import org.centerkiosk.terminal.scanscreen.ScanParts;
import org.centerkiosk.terminal.scanscreen.ScanScreen;
import org.centerkiosk.terminal.scanscreen.WedgeKeys;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Where codes are shown, wired: the camera and its screen, and scanners that type. */
final class CodePlace implements AutoCloseable {

    private final LobbyService lobby;
    private final Supplier<@Nullable SignUpDesk> desk;
    private final FxBridge bridge;
    private final CodeService codes;
    private final ScanService scan;
    private final CameraWatch watch;
    private final ScanParts parts;

    /** Turning the camera off may take two seconds. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("camera-switch").factory());

    /**
     * @param desk null while there is none: then no code is asked for, and a ticket is sent to the desk of the house
     * @param workers threads that may wait
     * @param pinyin of the keyboards, asked for when one is first needed
     */
    CodePlace(
            LobbyService lobby,
            Supplier<@Nullable SignUpDesk> desk,
            Camera camera,
            Supplier<KioskConfig> config,
            PictureSource pictures,
            ExecutorService workers,
            Supplier<PinyinService> pinyin) {
        KioskConfig now = config.get();
        this.lobby = lobby;
        this.desk = desk;
        this.bridge = new FxBridge();
        this.codes = new CodeService(lobby, desk);
        this.scan = new ScanService(camera, System::nanoTime);
        this.watch = new CameraWatch(camera, InstantSource.system(), workers);
        this.parts = new ScanParts(
                lobby,
                codes,
                scan,
                worker,
                watch,
                bridge,
                new Wordings(now.venue().zone()),
                pictures,
                pinyin,
                Convert.habits(now.keyboard()),
                () -> config.get().venue(),
                Math.toIntExact(now.idle().warning().toSeconds()));
    }

    /** Its screen, and the others'. */
    LobbyRoot.ScreenFactory before(LobbyRoot.ScreenFactory others) {
        return (route, elder, viewport) -> route == Route.ScanCode.class
                ? new ScanScreen(parts, elder, viewport)
                : others.create(route, elder, viewport);
    }

    /** Hears scanners on that scene. */
    void watch(Scene scene) {
        bridge.execute(() -> WedgeKeys.watch(scene, System::nanoTime, codes::read));
    }

    /** To be called every second. */
    void tick() {
        watch.tick();
        lobby.sees(watch.isUsable() && desk.get() != null);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        scan.stop();
    }
}
