package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.browse.MonthModel.Cell;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The coming days in large letters: two columns of days, one after another. */
public final class ElderMonthScreen extends Region implements Screen {

    private static final int COLUMNS = 2;

    private final Wordings wordings;
    private final ElderLayout layout;
    private final MonthViewModel viewModel;
    private final ElderStage stage;
    private final List<ElderDay> tiles = new ArrayList<>();
    private final ElderButtons buttons = new ElderButtons();
    private final LobbyDock dock;
    private final LobbyService lobby;
    private @Nullable MonthModel shown;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public ElderMonthScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            int daysAhead,
            int warningSeconds,
            Viewport viewport) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.layout = ElderLayout.of(viewport, true);
        this.viewModel = new MonthViewModel(lobby, wordings, daysAhead, layout.rows() * COLUMNS, true);
        this.stage = new ElderStage(layout, PosterStage.Sign.of(venue), pictures);
        this.dock = new LobbyDock(lobby, wordings, warningSeconds);
        for (int tile = 0; tile < layout.rows() * COLUMNS; tile++) {
            tiles.add(new ElderDay());
        }
        if (layout.form() == ElderLayout.Form.NARROW) {
            dock.getStyleClass().add("narrow");
        }
        getStyleClass().add("elder-screen");
        getChildren().addAll(stage, buttons, dock);
        getChildren().addAll(tiles);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        dock.show(state);
        MonthModel model = viewModel.model(state);
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Wording wording = wordings.of(model.language());
        BrowseModel.Shown next = model.shown();
        if (next != null) {
            stage.setOnAction(() -> viewModel.open(next.id()));
        }
        stage.show(wording.get("elder.chooseDay"), model.span(), next, model.now(), wording);
        for (int place = 0; place < tiles.size(); place++) {
            ElderDay tile = tiles.get(place);
            tile.setVisible(place < model.cells().size());
            if (place < model.cells().size()) {
                Cell cell = model.cells().get(place);
                tile.show(cell);
                tile.setOnAction(() -> viewModel.chooseDay(cell.day()));
            }
        }
        showButtons(model.pages(), wording);
        requestLayout();
    }

    private void showButtons(BrowseModel.Pages pages, Wording wording) {
        buttons.clear();
        buttons.add(
                Icon.QUESTION,
                wording.get("elder.help"),
                () -> lobby.open(new org.centerkiosk.terminal.shell.Route.VenueCard()));
        if (pages.hasNext()) {
            buttons.addMain(Icon.CHEVRON_DOWN, wording.get("elder.next"), () -> viewModel.turnPage(1));
        } else if (pages.hasPrevious()) {
            buttons.addMain(Icon.CHEVRON_UP, wording.get("elder.first"), () -> viewModel.turnPage(-pages.page()));
        }
    }

    @Override
    protected void layoutChildren() {
        stage.resizeRelocate(0, 0, layout.stageWidth(), layout.stageHeight());
        double each = (layout.listWidth() - ElderLayout.GAP) / COLUMNS;
        for (int place = 0; place < tiles.size(); place++) {
            tiles.get(place)
                    .resizeRelocate(
                            Math.round(layout.listX() + place % COLUMNS * (each + ElderLayout.GAP)),
                            layout.listTop() + Math.floorDiv(place, COLUMNS) * ElderLayout.STEP,
                            Math.floor(each),
                            ElderLayout.ROW);
        }
        buttons.resizeRelocate(layout.listX(), layout.buttonsTop(), layout.listWidth(), ElderLayout.BUTTON);
        dock.resizeRelocate(layout.dockX(), layout.dockTop(), layout.width() - layout.dockX(), layout.dockHeight());
    }
}
