package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.SearchLayout.Sizes;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.PageButton;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.StageHeader;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.keyboard.FieldHint;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.keyboard.KeyboardHabits;
import org.centerkiosk.terminal.keyboard.KeyboardTarget;
import org.centerkiosk.terminal.keyboard.PinyinService;
import org.centerkiosk.terminal.keyboard.Purpose;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Finding an event: the keys at the foot, what was typed right above them, what was found above that, from the first
 * letter on. What is typed lives in the visit, and what is being composed in the keys; both are gone with the visit.
 */
public final class SearchScreen extends Region implements Screen {

    private final Wordings wordings;
    private final Viewport viewport;
    private final boolean elder;
    private final Sizes sizes;
    private final SearchViewModel viewModel;
    private final StageHeader header;
    private final TextLine title;
    private final TextLine found;
    private final HBox heading = new HBox();
    private final List<Pressable> rows = new ArrayList<>();
    private final ChipBar chips;
    private final FilterBar filters;
    private final SearchField field;
    private final PageButton previous;
    private final PageButton next;
    private final VBox nothing = new VBox();
    private final Keyboard keyboard;
    private final LobbyDock dock;
    private final PictureSource pictures;
    private String composed = "";
    private @Nullable LobbyState state;
    private @Nullable Drawn drawn;

    /** What the screen shows; drawn anew where it differs, and not at each second. */
    private record Drawn(SearchModel model, String composed, boolean typing) {}

    /**
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public SearchScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            Typing typing,
            int warningSeconds,
            boolean elder,
            Viewport viewport) {
        this.wordings = wordings;
        this.viewport = viewport;
        this.elder = elder;
        this.pictures = pictures;
        this.sizes = Sizes.of(elder, viewport.isPortrait());
        SearchIndex index = new SearchIndex(typing.workers(), typing.fx());
        index.setOnReady(this::redraw);
        viewModel = new SearchViewModel(lobby, wordings, index, elder);
        header = new StageHeader(venue.seal(), venue.name().zh(), venue.name().en(), elder);
        header.setLunar(false);
        header.setTone(Picture.Tone.INK);
        title = TextLine.of("", elder ? "type-elder-title" : "type-section");
        found = TextLine.of("", elder ? "type-elder-detail" : "type-lead", "found");
        chips = new ChipBar(viewModel::choose);
        filters = new FilterBar(viewModel::ask);
        field = new SearchField(elder, viewModel::clear);
        field.setOnAction(this::type);
        previous = new PageButton(Icon.CHEVRON_UP, false, elder);
        next = new PageButton(Icon.CHEVRON_DOWN, false, elder);
        previous.setOnAction(() -> viewModel.turnPage(-1));
        next.setOnAction(() -> viewModel.turnPage(1));
        nothing.setAlignment(Pos.CENTER);
        nothing.getStyleClass().add("nothing");
        keyboard = new Keyboard(typing.pinyin(), typing.habits(), wordings, elder, viewport);
        keyboard.setOnActivity(lobby::touched);
        dock = new LobbyDock(lobby, wordings, warningSeconds);
        dock.setCompact(elder);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getChildren().addAll(title, space, found);
        getStyleClass().add(elder ? "elder-screen" : "browse-screen");
        getStyleClass().add("search-screen");
        getChildren().addAll(header, heading, nothing, chips, filters, field, previous, next, keyboard, dock);
    }

    /**
     * What typing needs.
     *
     * @param workers threads that may be busy
     * @param fx the JavaFX thread
     */
    public record Typing(PinyinService pinyin, KeyboardHabits habits, Executor workers, Executor fx) {}

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void onShow() {
        if (viewModel.text().isEmpty() || places().isWide()) {
            type();
        }
    }

    @Override
    public void onHide() {
        keyboard.close();
        composed = "";
        field.forget();
        filters.forget();
        state = null;
        drawn = null;
    }

    @Override
    public void show(LobbyState next) {
        state = next;
        dock.show(next);
        redraw();
    }

    private void type() {
        Language language = state == null ? Language.ZH : state.language();
        keyboard.open(new Target(), FieldHint.letters(wordings.of(language).get("search.title"), true), language);
        redraw();
    }

    private void redraw() {
        LobbyState now = state;
        if (now == null) {
            return;
        }
        SearchLayout layout = places();
        SearchModel model = viewModel.model(now, layout.rows(), composed);
        Drawn wanted = new Drawn(model, composed, keyboard.isOpen());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        Wording wording = wordings.of(model.language());
        header.show(model.now(), model.staleSince(), wording);
        title.setText(wording.get("search.title"));
        boolean paged = layout.hasPages(keys());
        found.setText(paged && model.pages().count() > 1 ? model.pages().words() : model.found());
        boolean english = model.language() == Language.EN;
        chips.show(model.chips(), english);
        filters.show(model.filters(), english);
        field.show(model.typed(), composed, keyboard.isOpen(), wording);
        showRows(model, wording);
        showNothing(model.nothing(), wording);
        previous.setVisible(paged && model.pages().count() > 1);
        next.setVisible(previous.isVisible());
        previous.show(wording.get("browse.previous"), model.pages().hasPrevious());
        next.show(wording.get("browse.following"), model.pages().hasNext());
        requestLayout();
    }

    private void showRows(SearchModel model, Wording wording) {
        while (rows.size() < model.rows().size()) {
            Pressable row = elder ? new ElderRow() : new SessionRow(pictures);
            rows.add(row);
            getChildren().add(row);
        }
        for (int place = 0; place < rows.size(); place++) {
            Pressable each = rows.get(place);
            boolean shown = place < model.rows().size();
            each.setVisible(shown);
            if (shown) {
                Row row = model.rows().get(place);
                if (each instanceof SessionRow usual) {
                    usual.show(row, wording);
                } else if (each instanceof ElderRow large) {
                    large.show(row);
                }
                each.setOnAction(() -> viewModel.open(row.id()));
            }
        }
    }

    private void showNothing(boolean none, Wording wording) {
        nothing.setVisible(none);
        nothing.getChildren().clear();
        if (none) {
            TextLine words = TextLine.of(wording.get("search.none"), elder ? "type-elder-title" : "type-h2");
            TextLine hint =
                    TextLine.wrapped(wording.get("search.noneHint"), 2, elder ? "type-elder-detail" : "type-lead");
            nothing.getChildren().addAll(words.aligned(Pos.CENTER), hint.aligned(Pos.CENTER));
            if (!keyboard.isOpen()) {
                nothing.getChildren().add(deskButton(wording.get("browse.askDesk")));
            }
        }
    }

    private Region deskButton(String words) {
        if (elder) {
            ElderButtons way = new ElderButtons();
            way.addMain(Icon.QUESTION, words, viewModel::askSomebody);
            way.setMaxWidth(720);
            return way;
        }
        DockButton ask = DockButton.of(Icon.QUESTION, words);
        ask.getStyleClass().add("outlined");
        ask.setMaxWidth(USE_PREF_SIZE);
        ask.setOnAction(viewModel::askSomebody);
        return ask;
    }

    private double keys() {
        return keyboard.isOpen() ? keyboard.prefHeight(-1) : 0;
    }

    private SearchLayout places() {
        return SearchLayout.of(viewport, sizes, keys());
    }

    @Override
    protected void layoutChildren() {
        SearchLayout layout = places();
        double left = layout.listX();
        double width = layout.listWidth();
        header.setVisible(layout.header());
        header.resizeRelocate(0, 0, width + 2 * left, StageHeader.HEIGHT);
        heading.resizeRelocate(left, layout.listTop() - 88, width, 72);
        double top = layout.listTop();
        for (Pressable row : rows) {
            row.resizeRelocate(left, top, width, sizes.row());
            top += sizes.step();
        }
        double height = Math.max(sizes.row(), layout.rows() * sizes.step() - SearchLayout.GAP);
        nothing.resizeRelocate(left, layout.listTop(), width, Math.min(height, 480));
        layoutPages(left + width, layout.pageTop());
        layoutDesk(layout);
    }

    private void layoutPages(double right, double top) {
        double wide = Math.ceil(next.prefWidth(-1));
        double other = Math.ceil(previous.prefWidth(-1));
        next.resizeRelocate(right - wide, top, wide, SearchLayout.PAGE_BAR);
        previous.resizeRelocate(right - wide - SearchLayout.GAP - other, top, other, SearchLayout.PAGE_BAR);
    }

    private void layoutDesk(SearchLayout layout) {
        double x = layout.deskX() + sizes.margin();
        double width = layout.deskWidth() - 2 * sizes.margin();
        chips.setVisible(layout.chipsTop() >= 0);
        filters.setVisible(chips.isVisible());
        chips.resizeRelocate(x, layout.chipsTop(), width, SearchLayout.CHIPS);
        filters.resizeRelocate(x, layout.chipsTop() + SearchLayout.CHIPS + SearchLayout.GAP, width, SearchLayout.CHIPS);
        field.resizeRelocate(x, layout.fieldTop(), width, sizes.field());
        keyboard.resizeRelocate(layout.deskX(), layout.keysTop(), layout.deskWidth(), keys());
        dock.resizeRelocate(layout.deskX(), viewport.height() - sizes.dock(), layout.deskWidth(), sizes.dock());
    }

    /** Types into the visit. */
    private final class Target implements KeyboardTarget {

        @Override
        public Purpose purpose() {
            return Purpose.WORDS;
        }

        @Override
        public String text() {
            return viewModel.text();
        }

        @Override
        public void insert(String text) {
            viewModel.insert(text);
        }

        @Override
        public void backspace() {
            viewModel.backspace();
        }

        @Override
        public void clear() {
            viewModel.clear();
        }

        @Override
        public void composition(String shown) {
            composed = shown;
            redraw();
        }

        @Override
        public void next() {
            if (!places().isWide()) {
                keyboard.close();
                composed = "";
                redraw();
            }
        }
    }
}
