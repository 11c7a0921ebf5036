package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.search.EventQuery;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.sample.FlatPictures;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyRoot;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

/** What a visitor types and touches in the search, and what is found. */
class SearchTest {

    private final LobbyService lobby =
            SampleLobby.at(Route.Search.blank(), Language.ZH, false, SampleProgramme.online());
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final SearchIndex index = new SearchIndex(waiting::add, Runnable::run);
    private final SearchViewModel viewModel =
            new SearchViewModel(lobby, new Wordings(SampleProgramme.ZONE), index, false);

    private SearchModel model(String composed) {
        return viewModel.model(lobby.store().get(), 5, composed);
    }

    private SearchModel ready(String composed) {
        model(composed);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        return model(composed);
    }

    private static List<String> titles(SearchModel model) {
        return model.rows().stream().map(Row::title).toList();
    }

    @Test
    void untilTheSpellingsAreMadeNothingIsSaidToBeMissing() {
        assertThat(model("").rows()).isEmpty();
        assertThat(model("").nothing()).isFalse();
        assertThat(ready("").rows()).hasSize(5);
        assertThat(waiting).isEmpty();
    }

    @Test
    void lettersThatAreNoTextYetAreLookedForAsPinyin() {
        assertThat(titles(ready("gu zheng"))).first().asString().startsWith("古筝入门班");
        assertThat(ready("gu zheng").found()).startsWith("找到");
        assertThat(viewModel.text()).isEmpty();
    }

    @Test
    void whatIsTypedIsInTheVisitAndGoneWithIt() {
        viewModel.insert("古");
        viewModel.insert("筝𠮷");
        viewModel.backspace();
        assertThat(viewModel.text()).isEqualTo("古筝");
        assertThat(titles(ready(""))).first().asString().startsWith("古筝");

        lobby.end();

        assertThat(viewModel.text()).isEmpty();
        assertThat(lobby.store().get().toString()).doesNotContain("古筝");
    }

    @Test
    void backFromAnEventLeadsToWhatWasFound() {
        viewModel.insert("古筝");
        viewModel.open(ready("").rows().getFirst().id());
        lobby.back();
        assertThat(viewModel.text()).isEqualTo("古筝");
    }

    @Test
    void conditionsAreSetAndTakenBack() {
        viewModel.choose(Category.COURSE);
        SearchModel.Filter free = ready("").filters().getFirst();
        assertThat(free.word()).isEqualTo("有空位");
        assertThat(free.chosen()).isFalse();
        viewModel.ask(free.toggled());
        assertThat(ready("").filters().getFirst().chosen()).isTrue();
        assertThat(ready("").rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.event().category()).isEqualTo(Category.COURSE);
            assertThat(row.state().isOpen()).isTrue();
        });
        viewModel.ask(ready("").filters().getFirst().toggled());
        assertThat(lobby.store().get().route())
                .isEqualTo(new Route.Search(EventQuery.ALL.withCategory(Category.COURSE), 0));
    }

    @Test
    void daysAreOfferedOnceEach() {
        assertThat(ready("").filters().stream().map(SearchModel.Filter::word))
                .containsExactly("有空位", "今天", "明天", "周六", "周日", "儿童", "青少年", "成人", "60 岁以上");
    }

    @Test
    void rowsTellTheirDay() {
        viewModel.ask(EventQuery.ALL.withDay(TODAY.plusDays(4)));
        assertThat(ready("").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.end()).isIn("今天", "11月28日"));
    }

    @Test
    void nothingFoundIsSaid() {
        viewModel.insert("飞碟");
        assertThat(ready("").nothing()).isTrue();
        assertThat(ready("").found()).isEqualTo("找到 0 个活动");
    }

    @Test
    void pagesEndWhereTheyEnd() {
        assertThat(ready("").pages().hasNext()).isTrue();
        viewModel.turnPage(1);
        assertThat(ready("").pages().page()).isEqualTo(1);
        viewModel.turnPage(1_000);
        assertThat(ready("").pages().hasNext()).isFalse();
        assertThat(ready("").rows()).isNotEmpty();
    }

    @Test
    void nothingThatWasTypedStaysInTheScene() {
        List<String> left = Fx.call(() -> {
            LobbyRoot root = SampleLobby.root(
                    lobby,
                    (route, elder, viewport) ->
                            BrowseGallery.screen(route, elder, lobby, new FlatPictures(), viewport));
            Scene scene = Fx.layout(root, 1080, 1920, Theme.styleSheets().toArray(String[]::new));
            root.show(lobby.store().get());
            Node search = root.lookup(".search-screen");
            viewModel.insert("古筝");
            root.show(lobby.store().get());
            scene.getRoot().layout();
            assertThat(texts(search)).anyMatch(text -> text.equals("古筝"));
            lobby.open(Route.Browse.today());
            root.show(lobby.store().get());
            search.applyCss();
            ((Parent) search).layout();
            return texts(search).filter("古筝"::equals).toList();
        });
        assertThat(left).isEmpty();
    }

    private static Stream<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts.stream().filter(Objects::nonNull);
    }

    private static void collect(Node node, List<String> texts) {
        texts.add(node.getAccessibleText());
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
