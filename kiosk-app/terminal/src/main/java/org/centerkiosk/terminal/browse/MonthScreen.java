package org.centerkiosk.terminal.browse;

import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** The coming days as tiles, weeks as rows; a touch leads to the list of that day. */
public final class MonthScreen extends Region implements Screen {

    private static final int WEEK = 7;

    private final Wordings wordings;
    private final BrowseFrame frame;
    private final MonthViewModel viewModel;
    private final MonthDesk desk;
    private @Nullable MonthModel shown;

    /**
     * @param daysAhead how many days one can look at, today included
     * @param warningSeconds how long the ring is shown before a visit ends
     */
    public MonthScreen(
            LobbyService lobby,
            Wordings wordings,
            PictureSource pictures,
            VenueConfig venue,
            int daysAhead,
            int warningSeconds,
            Viewport viewport) {
        this.wordings = wordings;
        BrowseLayout layout = BrowseLayout.of(viewport);
        int weeks = layout.weeks(daysAhead);
        this.viewModel = new MonthViewModel(lobby, wordings, daysAhead, weeks * WEEK, false);
        this.desk = new MonthDesk(layout, viewModel, weeks);
        this.frame =
                new BrowseFrame(layout, PosterStage.Sign.of(venue), pictures, lobby, wordings, warningSeconds, desk);
        getStyleClass().add("month-screen");
        getChildren().add(frame);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        frame.showDock(state);
        MonthModel model = viewModel.model(state);
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        Wording wording = wordings.of(model.language());
        frame.showStage(model.shown(), viewModel::open, model.now(), model.staleSince(), wording);
        desk.show(model, wording);
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
