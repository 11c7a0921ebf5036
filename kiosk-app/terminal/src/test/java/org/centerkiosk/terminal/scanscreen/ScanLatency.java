package org.centerkiosk.terminal.scanscreen;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import org.centerkiosk.config.CameraConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.scan.GeneratedFrame;
import org.centerkiosk.terminal.scan.MjpegServer;
import org.centerkiosk.terminal.scan.ScanService;
import org.centerkiosk.terminal.scan.WebcamCamera;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.signup.FakeSignUpDesk;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;

/**
 * How long it takes from a code in a network camera's stream to the words about it on the screen, picture of the camera
 * included: run {@code main} with the number of codes.
 */
final class ScanLatency {

    private static final SessionId PAINTING =
            new SessionId("painting", SampleProgramme.at(SampleProgramme.TODAY, "15:30"));

    private ScanLatency() {}

    public static void main(String[] arguments) throws Exception {
        int codes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        LobbyService lobby =
                SampleLobby.at(new Route.ScanCode(PAINTING, false), Language.ZH, false, SampleProgramme.online());
        byte[] empty = MjpegServer.jpeg(GeneratedFrame.empty(1));
        try (MjpegServer server = new MjpegServer(0, GeneratedFrame.empty(1))) {
            LobbyRoot root = Fx.call(() -> root(lobby, server));
            FxBridge bridge = new FxBridge();
            bridge.follow(lobby.store(), root::show);
            double[] millis = new double[codes];
            for (int code = 0; code < codes; code++) {
                String text = "CKR:" + "7E4%A.9CJK2+MX".repeat(9) + code;
                byte[] shown = MjpegServer.jpeg(GeneratedFrame.showing(text, 11));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700 + 13 * (code % 7)));
                long start = System.nanoTime();
                server.show(shown);
                awaitDigits(root);
                millis[code] = (System.nanoTime() - start) / 1e6;
                server.show(empty);
                Fx.run(() -> {
                    lobby.back();
                    lobby.open(new Route.ScanCode(PAINTING, false));
                });
            }
            Arrays.sort(millis);
            System.out.printf(
                    "MJPEG stream to words on screen, %d codes of version 7, 25 pictures a second: median %.0f ms, p95 %.0f"
                            + " ms, most %.0f ms%n",
                    codes, millis[codes / 2], millis[(int) Math.ceil(codes * 0.95) - 1], millis[codes - 1]);
        }
        System.exit(0);
    }

    private static LobbyRoot root(LobbyService lobby, MjpegServer server) {
        CameraConfig config = new CameraConfig(CameraConfig.Use.AUTO, null, server.url());
        FxBridge bridge = new FxBridge();
        var worker = Executors.newSingleThreadExecutor();
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        var camera = WebcamCamera.of(config);
        FakeSignUpDesk desk = new FakeSignUpDesk();
        ScanParts parts = new ScanParts(
                lobby,
                new CodeService(lobby, () -> desk),
                new ScanService(camera, System::nanoTime),
                worker,
                new CameraWatch(camera, java.time.InstantSource.system(), workers),
                bridge,
                new Wordings(SampleProgramme.ZONE),
                new DrawnPictures(),
                () -> PinyinService.start(workers, bridge, KeyboardHabits.USUAL),
                KeyboardHabits.USUAL,
                SampleCentre::venue,
                15);
        LobbyRoot root = SampleLobby.root(lobby, (route, elder, viewport) -> new ScanScreen(parts, elder, viewport));
        root.show(lobby.store().get());
        Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new));
        return root;
    }

    private static void awaitDigits(LobbyRoot root) {
        while (!Fx.call(() -> root.lookupAll(".text-line").stream()
                .anyMatch(
                        node -> node instanceof TextLine line && line.getText().equals("输入手机号后四位") && isSeen(line)))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** A pad that is closed keeps its words, and nobody sees them. */
    private static boolean isSeen(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
