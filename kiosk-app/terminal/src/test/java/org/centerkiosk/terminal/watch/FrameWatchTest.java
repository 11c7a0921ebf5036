package org.centerkiosk.terminal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.sample.Fx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** On a real display: a look compares what is drawn with what is there. */
class FrameWatchTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 480;

    private final Recorder manager = new Recorder();
    private final AtomicBoolean dark = new AtomicBoolean();
    private final FxBridge bridge = new FxBridge();
    private Stage stage = Fx.call(Stage::new);
    private @Nullable Stage above;

    @BeforeEach
    void show() {
        Fx.run(() -> open(stage, stripes("#c62828", "#1565c0", "#2e7d32")));
    }

    @AfterEach
    void hide() {
        Fx.run(() -> {
            stage.hide();
            if (above != null) {
                above.hide();
            }
        });
    }

    private static void open(Stage stage, Pane root) {
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.setX(20);
        stage.setY(20);
        stage.show();
    }

    private static Pane stripes(String... colours) {
        VBox all = new VBox();
        for (String colour : colours) {
            StackPane stripe = new StackPane();
            stripe.setStyle("-fx-background-color: " + colour);
            stripe.setMinHeight((double) HEIGHT / colours.length);
            all.getChildren().add(stripe);
        }
        return all;
    }

    private FrameWatch watch() {
        return Fx.call(() ->
                FrameWatch.over(stage.getScene(), new FrameWatch.Picture(dark::get, () -> true), manager, bridge));
    }

    /** Looks until the condition holds, which a window may take some frames to. */
    private void lookUntil(FrameWatch watch, java.util.function.BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                lookOnce(watch);
                return condition.getAsBoolean();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("told only " + manager.told(), e);
        }
    }

    private static void lookOnce(FrameWatch watch) throws TimeoutException {
        watch.look();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !watch.isLooking());
    }

    @Test
    void whoSeesWhatIsDrawnTellsThatItLives() {
        FrameWatch watch = watch();
        lookUntil(watch, () -> manager.fed() >= 3);
        assertThat(manager.told()).contains("READY=1\nSTATUS=runs");
        assertThat(manager.told().indexOf("READY=1\nSTATUS=runs"))
                .isLessThan(manager.told().indexOf("WATCHDOG=1"));
    }

    @Test
    void aThreadThatHangsIsSilent() throws Exception {
        FrameWatch watch = watch();
        lookUntil(watch, () -> manager.fed() >= 1);
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Platform.runLater(() -> {
            hung.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hung.await();
        long before = manager.fed();
        for (int i = 0; i < 20; i++) {
            watch.look();
        }
        assertThat(manager.fed()).isEqualTo(before);
        release.countDown();
        lookUntil(watch, () -> manager.fed() > before);
        assertThat(manager.fed()).as("looks do not pile up").isLessThan(before + 20);
    }

    @Test
    void aScreenThatShowsSomethingElseIsSilent() throws Exception {
        FrameWatch watch = watch();
        lookUntil(watch, () -> manager.fed() >= 1);
        Fx.run(() -> {
            Stage cover = new Stage();
            cover.setAlwaysOnTop(true);
            open(cover, stripes("#000000"));
            above = cover;
        });
        lookUntil(watch, () -> manager.told().contains("STATUS=the screen is black"));
        long before = manager.fed();
        for (int i = 0; i < 8; i++) {
            lookOnce(watch);
        }
        assertThat(manager.fed()).isEqualTo(before);
        Fx.run(() -> stage.getScene().setRoot(stripes("#ffffff", "#101010")));
        Fx.run(() -> {
            if (above != null) {
                above.getScene().setRoot(stripes("#2e7d32", "#c62828", "#1565c0"));
            }
        });
        lookUntil(watch, () -> manager.told().contains("STATUS=the screen shows something else than what is drawn"));
        Fx.run(() -> {
            if (above != null) {
                above.hide();
            }
        });
        lookUntil(watch, () -> manager.fed() > before);
    }

    @Test
    void blackIsTroubleUnlessItIsMeant() throws Exception {
        FrameWatch watch = watch();
        lookUntil(watch, () -> manager.fed() >= 1);
        Fx.run(() -> stage.getScene().setRoot(stripes("#000000")));
        lookUntil(watch, () -> manager.told().contains("STATUS=what is drawn is black"));
        long before = manager.fed();
        lookOnce(watch);
        assertThat(manager.fed()).isEqualTo(before);
        dark.set(true);
        lookUntil(watch, () -> manager.fed() > before);
    }

    @Test
    void aWindowThatIsGoneIsTrouble() {
        FrameWatch watch = watch();
        Fx.run(() -> stage.hide());
        lookUntil(watch, () -> manager.told().contains("STATUS=the window is not on the screen"));
        assertThat(manager.fed()).isZero();
    }

    @Test
    void looksFitIntoThePatience() {
        assertThat(FrameWatch.interval(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(5));
        assertThat(FrameWatch.interval(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(10));
        assertThat(FrameWatch.interval(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(500));
    }
}
