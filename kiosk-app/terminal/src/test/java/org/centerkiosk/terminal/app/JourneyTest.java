package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.fx.FxBridge;
import org.centerkiosk.terminal.sample.DrawnPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.LobbyWindow;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A visitor's ways through the real window, touched by a robot. */
class JourneyTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicReference<Instant> time = new AtomicReference<>(DemoLobby.NOW);
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final DemoLobby demo = DemoLobby.get();
    private final LobbyService lobby =
            new LobbyService(new TestClock(), demo.config()::idle, Language.ZH, false, demo.content());
    private @Nullable Stage stage;
    private @Nullable LobbyRoot root;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            Screens screens = new Screens(
                    Launch.Role.LOBBY,
                    lobby,
                    demo::config,
                    new DrawnPictures(image -> demo.content().media().get(image)),
                    clockwork,
                    new FxBridge(),
                    clockwork);
            LobbyRoot opened = SampleLobby.root(lobby, screens::create);
            Stage window = new Stage();
            LobbyWindow.open(window, opened, 1080, 1920, true).getStylesheets().setAll(Theme.styleSheets());
            root = opened;
            stage = window;
            lobby.store().subscribe(state -> new FxBridge().execute(() -> opened.show(state)));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            if (stage != null) {
                stage.setOnCloseRequest(event -> {});
                stage.close();
            }
        });
        clockwork.shutdownNow();
    }

    @Test
    void aTouchOnThePosterOpensItsEventAndBackLeadsToTheLoop() {
        touch(540, 500);
        assertThat(state().route()).isInstanceOf(Route.Detail.class);
        touchButton("返回");
        assertThat(state().visit()).isNull();
    }

    @Test
    void fromTheLoopToADayToAnEventAndBack() {
        touchButton("轻触屏幕，看看有什么");
        assertThat(state().route()).isEqualTo(Route.Browse.today());

        touch(found(node -> node instanceof TextLine line && "26".equals(line.getText())));
        Route.Browse thursday = (Route.Browse) state().route();
        assertThat(thursday.day()).isEqualTo(SampleProgramme.TODAY.plusDays(2));

        touchStyled("session-row", 1);
        Route.Browse selected = (Route.Browse) state().route();
        assertThat(selected.selected()).isNotNull();

        touchStyled("session-row", 1);
        assertThat(state().route()).isEqualTo(new Route.Detail(selected.selected()));

        touchButton("返回");
        assertThat(state().route()).isInstanceOf(Route.Browse.class);
        touchButton("首页");
        assertThat(state().visit()).isNull();
    }

    @Test
    void anAbandonedVisitIsShownItsLastSecondsAndForgotten() {
        touchButton("轻触屏幕，看看有什么");
        touchButton("EN");
        assertThat(state().language()).isEqualTo(Language.EN);

        pass(Duration.ofSeconds(80));
        assertThat(state().secondsLeft()).isEqualTo(10);
        assertThat(find(node -> node.getStyleClass().contains("idle-ring") && node.isVisible()))
                .isNotNull();

        pass(Duration.ofSeconds(10));
        assertThat(state().visit()).isNull();
        assertThat(find(node ->
                        node instanceof Pressable pressable && "轻触屏幕，看看有什么".equals(pressable.getAccessibleText())))
                .isNotNull();
    }

    @Test
    void aTouchInTheLastSecondsKeepsTheVisit() {
        touchButton("轻触屏幕，看看有什么");
        pass(Duration.ofSeconds(85));
        touch(540, 1880);
        assertThat(state().secondsLeft()).isNull();
        assertThat(state().visit()).isNotNull();
    }

    @Test
    void largerTextIsALayoutOfItsOwn() {
        touchButton("轻触屏幕，看看有什么");
        touchButton("大字");
        assertThat(state().elder()).isTrue();
        assertThat(root == null ? null : root.getStyleClass()).contains("elder");
        touchButton("找人帮忙");
        assertThat(state().route()).isInstanceOf(Route.VenueCard.class);
    }

    private LobbyState state() {
        return lobby.store().get();
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
        lobby.tick();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void touchButton(String accessibleText) {
        touch(found(
                node -> node instanceof Pressable pressable && accessibleText.equals(pressable.getAccessibleText())));
    }

    private void touchStyled(String styleClass, int number) {
        int[] seen = {0};
        touch(found(node -> node.getStyleClass().contains(styleClass) && seen[0]++ == number));
    }

    private void touch(Node node) {
        Bounds box = Fx.call(() -> node.localToScreen(node.getLayoutBounds()));
        robot.clickOn(new Point2D(box.getCenterX(), box.getCenterY()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void touch(double x, double y) {
        Point2D corner = Fx.call(() -> root == null ? Point2D.ZERO : root.localToScreen(0, 0));
        robot.clickOn(new Point2D(corner.getX() + x, corner.getY() + y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node found(Predicate<Node> wanted) {
        Node node = find(wanted);
        assertThat(node).as("a node on the screen").isNotNull();
        return java.util.Objects.requireNonNull(node);
    }

    private @Nullable Node find(Predicate<Node> wanted) {
        return Fx.call(() -> root == null ? null : first(root, wanted));
    }

    private static @Nullable Node first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return null;
        }
        if (wanted.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SampleProgramme.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
