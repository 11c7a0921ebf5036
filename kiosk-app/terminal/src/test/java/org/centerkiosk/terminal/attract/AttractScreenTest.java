package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.attract.Sample.content;
import static org.centerkiosk.terminal.attract.Sample.event;
import static org.centerkiosk.terminal.attract.Sample.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.sample.FlatPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttractScreenTest {

    private static final SyncState TWO = content(
            event("one", session("one", 1, "10:00", "11:00")), event("two", session("two", 2, "10:00", "11:00")));

    private final AttractLoopTest.HandTicker ticker = new AttractLoopTest.HandTicker();
    private LobbyService lobby = Sample.lobby(TWO);
    private AttractScreen screen;
    private LobbyRoot root;

    private static AttractParts parts(LobbyService lobby, Ticker ticker, AttractParts.Role role) {
        return new AttractParts(
                lobby,
                new Wordings(SampleProgramme.ZONE),
                () -> Sample.LOOP,
                SampleCentre::venue,
                new FlatPictures(),
                ticker,
                Runnable::run,
                Runnable::run,
                role,
                true,
                15);
    }

    private void open(SyncState content, boolean elder, AttractParts.Role role, int width, int height) {
        lobby = Sample.lobby(content, Language.ZH, elder);
        root = SampleLobby.root(lobby, (route, larger, viewport) -> {
            AttractScreen made = new AttractScreen(parts(lobby, ticker, role), larger, viewport);
            if (route == Route.Loop.class) {
                screen = made;
            }
            return made;
        });
        root.show(lobby.store().get());
        Fx.layout(root, width, height, Theme.styleSheets().toArray(String[]::new));
    }

    private String shown() {
        return Objects.requireNonNull(screen.shown()).listing().event().uid();
    }

    private static List<Pressable> targets(Node node) {
        List<Pressable> found = new ArrayList<>();
        if (node instanceof Pressable pressable && node.isVisible()) {
            found.add(pressable);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(targets(child)));
        }
        return found;
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of(false, 1080, 1920),
                Arguments.of(false, 1920, 1080),
                Arguments.of(true, 1080, 1920),
                Arguments.of(true, 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void touchOnTheStageOpensTheEventOnShow(boolean elder, int width, int height) {
        Fx.run(() -> {
            open(TWO, elder, AttractParts.Role.LOBBY, width, height);
            ticker.tick(40);
            assertThat(shown()).isEqualTo("two");
            targets(root).getFirst().fire();
            assertThat(lobby.store().get().route())
                    .isEqualTo(
                            new Route.Detail(session("two", 2, "10:00", "11:00").id()));
        });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void touchOnARowOpensItsEvent(boolean elder, int width, int height) {
        Fx.run(() -> {
            open(TWO, elder, AttractParts.Role.LOBBY, width, height);
            targets(root).stream()
                    .filter(StripRowView.class::isInstance)
                    .toList()
                    .get(1)
                    .fire();
            assertThat(lobby.store().get().route())
                    .isEqualTo(
                            new Route.Detail(session("two", 2, "10:00", "11:00").id()));
        });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void touchAnywhereElseOpensTheList(boolean elder, int width, int height) {
        Fx.run(() -> {
            open(TWO, elder, AttractParts.Role.LOBBY, width, height);
            Event.fireEvent(screen.node(), release());
            assertThat(lobby.store().get().route()).isEqualTo(Route.Browse.today());
        });
    }

    @Test
    void boardTakesNoTouch() {
        Fx.run(() -> {
            open(TWO, false, AttractParts.Role.BOARD, 1920, 1080);
            assertThat(screen.node().isMouseTransparent()).isTrue();
            assertThat(root.lookup(".dock")).isNull();
        });
    }

    @Test
    void loopStandsStillWhileAnotherScreenIsOn() {
        Fx.run(() -> {
            open(TWO, false, AttractParts.Role.LOBBY, 1080, 1920);
            assertThat(ticker.ticking).isTrue();
            screen.onHide();
            assertThat(ticker.ticking).isFalse();
            screen.onShow();
            assertThat(ticker.ticking).isTrue();
        });
    }

    @Test
    void newContentShowsAtOnce() {
        Fx.run(() -> {
            open(TWO, false, AttractParts.Role.LOBBY, 1080, 1920);
            lobby.contentChanged(content(event("three", session("three", 3, "10:00", "11:00"))));
            root.show(lobby.store().get());
            assertThat(shown()).isEqualTo("three");
        });
    }

    @Test
    void withoutContentTheVenueCardStandsInAndTheLoopRests() {
        Fx.run(() -> {
            open(TWO, false, AttractParts.Role.LOBBY, 1080, 1920);
            lobby.contentChanged(SyncState.initial());
            root.show(lobby.store().get());
            assertThat(root.lookup(".venue")).isNotNull();
            assertThat(ticker.ticking).isFalse();
            lobby.contentChanged(TWO);
            root.show(lobby.store().get());
            assertThat(root.lookup(".venue")).isNull();
            assertThat(shown()).isEqualTo("one");
            assertThat(ticker.ticking).isTrue();
        });
    }

    @Test
    void slideStandsWhileOnlyTheMinuteChanges() {
        Fx.run(() -> {
            open(TWO, false, AttractParts.Role.LOBBY, 1080, 1920);
            Slide before = screen.shown();
            ticker.tick(10);
            root.show(lobby.store().get());
            assertThat(screen.shown()).isEqualTo(before);
            ticker.tick(29);
            assertThat(shown()).isEqualTo("one");
            ticker.tick(1);
            assertThat(shown()).isEqualTo("two");
        });
    }

    private static MouseEvent release() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
