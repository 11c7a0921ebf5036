package org.centerkiosk.terminal.scanscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.centerkiosk.config.CameraConfig;
import org.centerkiosk.core.desk.Outcome;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.ResultForm;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.scan.CameraState;
import org.centerkiosk.terminal.scan.GeneratedFrame;
import org.centerkiosk.terminal.scan.MjpegServer;
import org.centerkiosk.terminal.scan.Preview;
import org.centerkiosk.terminal.scan.ScanListener;
import org.centerkiosk.terminal.scan.ScanService;
import org.centerkiosk.terminal.scan.WebcamCamera;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.signup.FakeSignUpDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody holds a phone before a network camera. */
@Timeout(120)
class ScanJourneyTest {

    private static final String MINE = "CKR:" + "7E4%A.9CJK2+MX".repeat(9);
    private static final SessionId PAINTING =
            new SessionId("painting", SampleProgramme.at(SampleProgramme.TODAY, "15:30"));

    private final FakeSignUpDesk desk = new FakeSignUpDesk();
    private final LobbyService lobby =
            SampleLobby.at(new Route.ScanCode(PAINTING, false), Language.ZH, false, SampleProgramme.online());
    private final CodeService codes = new CodeService(lobby, () -> desk);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final CountDownLatch lost = new CountDownLatch(1);

    @AfterEach
    void close() {
        worker.shutdownNow();
        fx.shutdownNow();
    }

    private CameraSwitch camera(MjpegServer server) {
        CameraConfig config = new CameraConfig(CameraConfig.Use.AUTO, null, server.url());
        return new CameraSwitch(new ScanService(WebcamCamera.of(config), System::nanoTime), worker, fx, new Sight());
    }

    private final class Sight implements ScanListener {
        @Override
        public void onCamera(CameraState state) {
            if (state == CameraState.LOST) {
                lost.countDown();
            }
        }

        @Override
        public void onPreview(Preview preview) {}

        @Override
        public void onText(String text) {
            codes.read(text);
        }
    }

    private void await(Predicate<LobbyState> wanted) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        try (Store.Subscription _ = lobby.store().subscribe(state -> {
            if (wanted.test(state)) {
                reached.countDown();
            }
        })) {
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean asksForDigits(LobbyState state) {
        return state.form(CodeForm.class)
                .filter(form -> form.step() instanceof CodeForm.Step.Digits)
                .isPresent();
    }

    private void turn(CameraSwitch camera, boolean on) throws Exception {
        fx.submit(() -> camera.turn(on)).get();
    }

    @Test
    void aResidentsCodeInAnMjpegStreamSignsSomebodyUp() throws Exception {
        try (MjpegServer server = new MjpegServer(0, GeneratedFrame.empty(1))) {
            CameraSwitch camera = camera(server);
            turn(camera, true);
            server.show(MjpegServer.jpeg(GeneratedFrame.showing(MINE, 11)));
            await(ScanJourneyTest::asksForDigits);
            assertThat(lobby.store().get().form(CodeForm.class).orElseThrow().step())
                    .isEqualTo(new CodeForm.Step.Digits(MINE, "", false));
            turn(camera, false);
            codes.typed("1234");
            codes.submit();
            await(state -> state.form(ResultForm.class)
                    .filter(told -> told.outcome() instanceof Outcome.Reserved)
                    .isPresent());
            assertThat(lobby.store().get().route()).isEqualTo(new Route.SignUpResult(PAINTING));
        }
    }

    @Test
    void aCameraThatWasUnpluggedReadsAgainOnceItIsBack() throws Exception {
        int port;
        CameraSwitch camera;
        try (MjpegServer server = new MjpegServer(0, GeneratedFrame.empty(1))) {
            port = server.port();
            camera = camera(server);
            turn(camera, true);
            server.show(MjpegServer.jpeg(GeneratedFrame.showing("https://elsewhere.example/1", 12)));
            await(state -> state.form(CodeForm.class)
                    .filter(form -> form.step() instanceof CodeForm.Step.Waiting(CodeForm.Trouble trouble)
                            && trouble == CodeForm.Trouble.FOREIGN)
                    .isPresent());
        }
        assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
        try (MjpegServer again = new MjpegServer(port, GeneratedFrame.showing(MINE, 11))) {
            assertThat(again.port()).isEqualTo(port);
            await(ScanJourneyTest::asksForDigits);
            turn(camera, false);
        }
    }

    @Test
    void aCameraThatWasTurnedOffIsHeardNoMore() throws Exception {
        try (MjpegServer server = new MjpegServer(0, GeneratedFrame.empty(1))) {
            CameraSwitch camera = camera(server);
            turn(camera, true);
            turn(camera, false);
            assertThat(camera.isOn()).isFalse();
            server.show(MjpegServer.jpeg(GeneratedFrame.showing(MINE, 11)));
            worker.submit(() -> {}).get();
            fx.submit(() -> {}).get();
            assertThat(asksForDigits(lobby.store().get())).isFalse();
        }
    }
}
