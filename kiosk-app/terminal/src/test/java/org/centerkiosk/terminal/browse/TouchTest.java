package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.sample.FlatPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

/** A touch on the laid-out screens does what their view models say. */
class TouchTest {

    private static final SessionId GUZHENG = new SessionId("guzheng", at(TODAY, "15:00"));

    private LobbyService lobby = SampleLobby.at(Route.Browse.today(), Language.ZH, false, SampleProgramme.online());

    @Test
    void rowIsSelectedAndThenOpened() {
        touch("15:30，国画山水基础");
        assertThat(route()).isEqualTo(new Route.Browse(null, null, 0, new SessionId("painting", at(TODAY, "15:30"))));
        touch("15:30，国画山水基础");
        assertThat(route()).isEqualTo(new Route.Detail(new SessionId("painting", at(TODAY, "15:30"))));
    }

    @Test
    void stageOpensWhatItShows() {
        touch("下一场·34 分钟后 古筝入门班");
        assertThat(route()).isEqualTo(new Route.Detail(GUZHENG));
    }

    @Test
    void tilesChipsAndPagesLeadOn() {
        touch("周四 11月26日");
        touch("讲座");
        assertThat(route()).isEqualTo(new Route.Browse(TODAY.plusDays(2), Category.LECTURE, 0, null));
        touch("整月");
        touch("周日 11月29日");
        assertThat(route()).isEqualTo(new Route.Browse(TODAY.plusDays(5), Category.LECTURE, 0, null));
        touch("全部");
        touch("今天 11月24日");
        touch("下一页");
        assertThat(route()).isEqualTo(new Route.Browse(null, null, 1, null));
        touch("上一页");
        assertThat(route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void pageThatIsNotThereAnswersNoTouch() {
        touch("上一页");
        assertThat(route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void anotherSessionIsChosenOnTheEvent() {
        lobby = SampleLobby.at(new Route.Detail(GUZHENG), Language.ZH, false, SampleProgramme.online());
        touch("12月1日 周二 第 10 讲");
        assertThat(route())
                .isEqualTo(new Route.Detail(new SessionId("guzheng", at(TODAY.plusWeeks(1), "15:00")), 6, 0));
        touch("后面的");
        assertThat(route())
                .isEqualTo(new Route.Detail(new SessionId("guzheng", at(TODAY.plusWeeks(1), "15:00")), 10, 0));
        touch("到服务台报名");
        assertThat(route()).isEqualTo(new Route.VenueCard());
    }

    @Test
    void largeLettersOpenWithOneTouch() {
        lobby = SampleLobby.at(Route.Browse.today(), Language.ZH, true, SampleProgramme.online());
        touch("13:30，太极与呼吸");
        assertThat(route()).isEqualTo(new Route.Detail(new SessionId("taiji", at(TODAY, "13:30"))));
        lobby.back();
        touch("下一页");
        touch("下一页");
        touch("回第一页");
        assertThat(route()).isEqualTo(Route.Browse.today());
        touch("换一天");
        touch("周三 11月25日");
        assertThat(route()).isEqualTo(new Route.Browse(TODAY.plusDays(1), null, 0, null));
        touch("找人帮忙");
        assertThat(route()).isEqualTo(new Route.VenueCard());
    }

    @Test
    void largeLettersLeadToTheSearchToOnesSignUpsAndToTheWholeSeries() {
        lobby = SampleLobby.at(Route.Browse.today(), Language.ZH, true, SampleProgramme.online());
        lobby.signsUp(true);
        touch("搜索");
        assertThat(route()).isEqualTo(Route.Search.blank());
        lobby.back();
        touch("我的报名");
        assertThat(route()).isInstanceOf(Route.MySignUps.class);
        lobby = SampleLobby.at(new Route.Detail(GUZHENG), Language.ZH, true, SampleProgramme.online());
        touch("余下整期");
        assertThat(((Route.Detail) route()).series()).isTrue();
        touch("11月24日 周二 第 9 讲");
        assertThat(((Route.Detail) route()).series()).isFalse();
    }

    @Test
    void sameStateDrawsNothingAnew() {
        Fx.run(() -> {
            LobbyRoot root = root();
            List<Node> before = all(root).toList();
            root.show(lobby.store().get());
            assertThat(all(root)).containsExactlyElementsOf(before);
        });
    }

    private Route route() {
        return lobby.store().get().route();
    }

    private LobbyRoot root() {
        LobbyRoot root = SampleLobby.root(
                lobby,
                (route, elder, viewport) -> BrowseGallery.screen(route, elder, lobby, new FlatPictures(), viewport));
        root.show(lobby.store().get());
        Scene scene = Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new));
        assertThat(scene.getRoot()).isSameAs(root);
        return root;
    }

    private void touch(String spoken) {
        Fx.run(() -> all(root())
                .filter(node -> node instanceof Pressable && isShown(node))
                .filter(node ->
                        Objects.requireNonNullElse(node.getAccessibleText(), "").startsWith(spoken))
                .map(Pressable.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says " + spoken))
                .fire());
    }

    private static boolean isShown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible() || above.getOpacity() < 0.01) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(TouchTest::all))
                : Stream.of(node);
    }
}
