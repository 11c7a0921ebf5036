package org.centerkiosk.terminal.venue;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** The venue card: open or not, the hours, the desk, and the way to each room. Also what stands in for a programme. */
public final class VenueScreen implements Screen {

    private final Supplier<VenueConfig> venue;
    private final Wordings wordings;
    private final @Nullable LobbyDock dock;
    private final boolean standsIn;
    private final VenueLayout layout;
    private @Nullable VenueModel drawn;
    private @Nullable Language drawnIn;

    /**
     * @param venue asked at each change, so that changed hours count at once
     * @param dock null without touch
     * @param standsIn whether it takes the place of a programme and says to ask the desk
     */
    public VenueScreen(
            Supplier<VenueConfig> venue,
            Wordings wordings,
            @Nullable LobbyDock dock,
            boolean standsIn,
            boolean elder,
            Viewport viewport) {
        this.venue = venue;
        this.wordings = wordings;
        this.dock = dock;
        this.standsIn = standsIn;
        VenuePlan plan = VenuePlan.of(viewport, elder, dock != null, standsIn);
        this.layout = new VenueLayout(venue.get(), plan, wordings.of(Language.ZH), dock, dock != null);
        if (dock != null && !viewport.isPortrait()) {
            dock.setCompact(true);
            dock.getStyleClass().add("narrow");
        }
        layout.setPrefSize(viewport.width(), viewport.height());
    }

    /**
     * In place of a programme, without touch.
     *
     * @param foot what stands where the dock would
     */
    public VenueScreen(Supplier<VenueConfig> venue, Wordings wordings, Region foot, boolean elder, Viewport viewport) {
        this.venue = venue;
        this.wordings = wordings;
        this.dock = null;
        this.standsIn = true;
        VenuePlan plan = VenuePlan.of(viewport, elder, true, true);
        this.layout = new VenueLayout(venue.get(), plan, wordings.of(Language.ZH), foot, false);
        layout.setPrefSize(viewport.width(), viewport.height());
    }

    @Override
    public Region node() {
        return layout;
    }

    @Override
    public void show(LobbyState state) {
        Wording wording = wordings.of(state.language());
        layout.clock(state.now(), wording);
        VenueModel model = new VenueViewModel(venue.get(), wording, state.now()).model(standsIn);
        if (!model.equals(drawn) || state.language() != drawnIn) {
            drawn = model;
            drawnIn = state.language();
            layout.draw(model, wording);
        }
        if (dock != null) {
            dock.show(state);
        }
    }

    @Override
    public void onHide() {
        layout.reset();
    }
}
