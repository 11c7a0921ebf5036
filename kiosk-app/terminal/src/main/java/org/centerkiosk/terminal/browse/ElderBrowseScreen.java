package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.terminal.browse.BrowseModel.Empty;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The list of a day in large letters: four rows, no categories, one thing per line; a touch on a row opens it. */
public final class ElderBrowseScreen extends Region implements Screen {

    private static final List<FittedText.Step> NOTE =
            List.of(new FittedText.Step("type-elder-detail", 1), new FittedText.Step("type-elder-note", 2));

    private final Wordings wordings;
    private final LocalText deskHint;
    private final ElderLayout layout;
    private final BrowseViewModel viewModel;
    private final ElderStage stage;
    private final List<ElderRow> rows = new ArrayList<>();
    private final VBox nothing = new VBox();
    private final ElderButtons buttons = new ElderButtons();
    private final FittedText note = new FittedText("", NOTE, "elder-note");
    private final LobbyDock dock;
    private @Nullable BrowseModel shown;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public ElderBrowseScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            int daysAhead,
            int warningSeconds,
            Viewport viewport) {
        this.wordings = wordings;
        this.deskHint = new LocalText(venue.desk().zh(), venue.desk().en());
        this.layout = ElderLayout.of(viewport, false);
        this.viewModel = new BrowseViewModel(lobby, wordings, daysAhead, layout.rows(), true);
        this.stage = new ElderStage(layout, PosterStage.Sign.of(venue), pictures);
        this.dock = new LobbyDock(lobby, wordings, warningSeconds);
        dock.setCompact(true);
        for (int row = 0; row < layout.rows(); row++) {
            rows.add(new ElderRow());
        }
        nothing.getStyleClass().add("nothing");
        nothing.setAlignment(Pos.CENTER);
        if (layout.form() == ElderLayout.Form.NARROW) {
            dock.getStyleClass().add("narrow");
        }
        getStyleClass().add("elder-screen");
        getChildren().addAll(stage, nothing, buttons, note, dock);
        getChildren().addAll(rows);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        dock.show(state);
        BrowseModel model = viewModel.model(state);
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Wording wording = wordings.of(model.language());
        BrowseModel.Heading head = model.heading();
        Shown next = model.shown();
        if (next != null) {
            stage.setOnAction(() -> viewModel.open(next.id()));
        }
        String count = head.open() == null ? head.total() : head.open();
        stage.show(head.day(), wording.format("elder.dayAndOpen", head.date(), count), next, model.now(), wording);
        showRows(model.rows());
        showNothing(model.empty());
        showButtons(model.pages(), wording);
        note.setText(noteOf(model, wording));
        requestLayout();
    }

    /** Which rows these are, and where to ask; instead of the latter how old the numbers are, where they are. */
    private String noteOf(BrowseModel model, Wording wording) {
        String rest = model.staleSince() == null
                ? wording.in(deskHint)
                : wording.format("offline.pill", wording.moment(model.staleSince(), model.now()));
        String pages = model.pages().words();
        return pages.isEmpty() ? rest : wording.format("elder.dayAndOpen", pages, rest);
    }

    private void showRows(List<Row> list) {
        for (int place = 0; place < rows.size(); place++) {
            ElderRow each = rows.get(place);
            each.setVisible(place < list.size());
            if (place < list.size()) {
                Row row = list.get(place);
                each.show(row);
                each.setOnAction(() -> viewModel.open(row.id()));
            }
        }
    }

    private void showNothing(@Nullable Empty empty) {
        nothing.setVisible(empty != null);
        nothing.getChildren().clear();
        if (empty != null) {
            ElderButtons way = new ElderButtons();
            way.addMain(Icon.CALENDAR, empty.action(), () -> viewModel.follow(empty));
            way.setMaxWidth(720);
            nothing.getChildren()
                    .addAll(
                            TextLine.wrapped(empty.words(), 3, "type-elder-title")
                                    .aligned(Pos.CENTER),
                            way);
        }
    }

    private void showButtons(BrowseModel.Pages pages, Wording wording) {
        buttons.clear();
        buttons.add(Icon.CALENDAR, wording.get("elder.otherDay"), viewModel::openMonth);
        buttons.add(Icon.SEARCH, wording.get("elder.search"), viewModel::search);
        buttons.add(Icon.QUESTION, wording.get("elder.help"), viewModel::askSomebody);
        if (pages.hasNext()) {
            buttons.addMain(Icon.CHEVRON_DOWN, wording.get("elder.next"), () -> viewModel.turnPage(1));
        } else if (pages.hasPrevious()) {
            buttons.addMain(Icon.CHEVRON_UP, wording.get("elder.first"), () -> viewModel.turnPage(-pages.page()));
        }
    }

    @Override
    protected void layoutChildren() {
        stage.resizeRelocate(0, 0, layout.stageWidth(), layout.stageHeight());
        double top = layout.listTop();
        for (ElderRow row : rows) {
            row.resizeRelocate(layout.listX(), top, layout.listWidth(), ElderLayout.ROW);
            top += ElderLayout.STEP;
        }
        double height = rows.size() * ElderLayout.STEP - ElderLayout.GAP;
        nothing.resizeRelocate(layout.listX(), layout.listTop(), layout.listWidth(), height);
        buttons.resizeRelocate(layout.listX(), layout.buttonsTop(), layout.listWidth(), ElderLayout.BUTTON);
        layoutNote();
        dock.resizeRelocate(layout.dockX(), layout.dockTop(), layout.width() - layout.dockX(), layout.dockHeight());
    }

    private void layoutNote() {
        double room = layout.stageWidth() - 2 * ElderLayout.MARGIN;
        double width = Math.min(Math.ceil(note.prefWidth(-1)), room);
        double height = Math.ceil(note.prefHeight(width));
        double x = layout.isPortrait() ? ElderLayout.MARGIN + (room - width) / 2 : ElderLayout.MARGIN;
        note.resizeRelocate(x, layout.noteTop() + Math.max(0, (layout.noteHeight() - height) / 2), width, height);
    }
}
