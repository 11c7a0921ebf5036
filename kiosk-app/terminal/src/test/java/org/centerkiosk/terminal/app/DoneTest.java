package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.form.CodeForm;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.form.SignUpForm;
import org.centerkiosk.terminal.form.TicketForm;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Wherever something is somebody's own, one touch ends the visit and leaves nothing of it in any node. */
class DoneTest {

    private static final String NAME = "欧阳清霄";
    private static final String DIGITS = "4519";

    private final FxRobot robot = new FxRobot();
    private final DemoLobby demo = DemoLobby.get();

    /** @param typed null where there is nothing to read */
    private record Place(String button, @Nullable String typed, Consumer<LobbyService> then) {}

    @TestFactory
    Stream<DynamicTest> oneTouchEndsTheVisitAndWipes() {
        Map<String, Place> places = places();
        return Stream.of(
                touched("form", places, 1080, 1920, false),
                touched("form", places, 1920, 1080, true),
                touched("ticket that is typed", places, 1920, 1080, false),
                touched("ticket that was found", places, 1080, 1920, true),
                touched("code that is shown", places, 1080, 1920, true),
                touched("result", places, 1920, 1080, false));
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("form", new Place("退出", NAME, lobby -> {
            lobby.open(new Route.SignUp(SignUpStates.guzheng(), false));
            lobby.fill(SignUpForm.class, form -> form.typed(new Field.Name(), NAME));
        }));
        places.put("ticket that is typed", new Place("退出", DIGITS, lobby -> {
            lobby.open(new Route.MySignUps());
            lobby.fill(TicketForm.class, form -> form.at(new Field.LastFour()).typed(new Field.LastFour(), DIGITS));
        }));
        places.put("code that is shown", new Place("我已完成", null, lobby -> {
            Route.ScanCode place = new Route.ScanCode(SignUpStates.guzheng(), false);
            lobby.open(place, CodeForm.blank(SignUp.newId()));
        }));
        places.put("result", new Place("我已完成", "王**", SignUpStates.states().get("result reserved")));
        places.put(
                "ticket that was found",
                new Place("我已完成", "2 位", SignUpStates.states().get("tickets found")));
        return places;
    }

    private DynamicTest touched(String name, Map<String, Place> places, int width, int height, boolean elder) {
        Place place = Objects.requireNonNull(places.get(name));
        return DynamicTest.dynamicTest(name + " " + width + "x" + height + (elder ? " elder" : ""), () -> {
            LobbyService lobby = demo.lobby(new Route.Loop(), Language.ZH, elder, demo.content());
            place.then().accept(lobby);
            Scene scene = Fx.call(() -> demo.scene(lobby, Launch.Role.LOBBY, width, height));
            LobbyRoot root = (LobbyRoot) scene.getRoot();
            Stage stage = Fx.call(() -> {
                Stage window = new Stage(StageStyle.UNDECORATED);
                window.setScene(scene);
                window.setX(0);
                window.setY(0);
                window.show();
                return window;
            });
            Node screen =
                    Fx.call(() -> root.current() == null ? root : root.current().node());
            String typed = place.typed();
            if (typed != null) {
                assertThat(Fx.call(() -> says(screen, typed)))
                        .as("it is there before")
                        .isTrue();
            }
            touch(root, place.button());
            assertThat(lobby.store().get().visit()).isNull();
            Fx.run(() -> root.show(lobby.store().get()));
            assertThat(typed != null && Fx.call(() -> says(screen, typed) || says(root, typed)))
                    .as("it is gone from what was on the screen")
                    .isFalse();
            Fx.run(stage::close);
        });
    }

    private void touch(LobbyRoot root, String words) {
        Bounds box = Fx.call(() -> {
            Node button = all(root)
                    .filter(node -> node instanceof Pressable && words.equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing says " + words));
            return button.localToScreen(button.getLayoutBounds());
        });
        robot.clickOn(box.getCenterX(), box.getCenterY(), Motion.DIRECT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean says(Node top, String words) {
        return all(top).anyMatch(node -> node instanceof Text text
                        && text.getText().contains(words)
                || node.getAccessibleText() != null && node.getAccessibleText().contains(words));
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(DoneTest::all))
                : Stream.of(node);
    }
}
