package org.centerkiosk.terminal.attract;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.venue.VenueScreen;
import org.jspecify.annotations.Nullable;

/**
 * The loop: one event after the other on the stage, and what is on today and this week. Where there is nothing to show,
 * the venue card stands in its place. A touch on an event opens it; anywhere else it opens the list.
 */
public final class AttractScreen implements Screen {

    private final AttractParts parts;
    private final AttractViewModel viewModel;
    private final AttractView view;
    private final AttractLoop loop;
    private final StackPane root = new StackPane();
    private final boolean elder;
    private final Viewport viewport;
    private @Nullable VenueScreen venue;
    private @Nullable AttractModel model;
    private @Nullable Slide prepared;
    private boolean onScreen;

    public AttractScreen(AttractParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.elder = elder;
        this.viewport = viewport;
        boolean board = parts.isBoard();
        if (elder) {
            ElderPlan plan = ElderPlan.of(viewport, board);
            viewModel = viewModel(plan.rows(), true);
            view = new ElderView(parts, plan, viewModel);
        } else if (viewport.isPortrait()) {
            PortraitPlan plan = PortraitPlan.of(viewport.height(), board);
            viewModel = viewModel(plan.rows(), false);
            view = new PortraitView(parts, plan, viewModel);
        } else {
            LandscapePlan plan = LandscapePlan.of(viewport.width(), board);
            viewModel = viewModel(plan.rows(), true);
            view = new LandscapeView(parts, plan, viewModel);
        }
        loop = new AttractLoop(parts.ticker(), parts.fx(), parts.loop(), new Steps());
        root.getStyleClass().add("attract");
        root.setPrefSize(viewport.width(), viewport.height());
        root.setMouseTransparent(board);
        root.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> viewModel.browse());
    }

    private AttractViewModel viewModel(int rows, boolean narrow) {
        return new AttractViewModel(parts.lobby(), parts.wordings(), parts.loop(), rows, narrow);
    }

    private VenueScreen venueCard() {
        LobbyDock dock =
                parts.isBoard() ? null : new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        if (dock != null && elder) {
            dock.setCompact(true);
        }
        return new VenueScreen(parts.venue(), parts.wordings(), dock, true, elder, viewport);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void show(LobbyState state) {
        draw(viewModel.show(state), state);
    }

    /** The slide stays where it is the same; another one comes with a change and with its whole time. */
    private void draw(AttractModel next, LobbyState state) {
        Slide before = model == null ? null : model.slide();
        Slide now = next.slide();
        model = next;
        if (now == null) {
            loop.stop();
            VenueScreen card = venue == null ? venueCard() : venue;
            venue = card;
            card.show(state);
            put(card.node());
            return;
        }
        view.frame(next, state);
        put(view.node());
        boolean other = before == null
                || !before.listing()
                        .session()
                        .id()
                        .equals(now.listing().session().id());
        if (!now.equals(before)) {
            view.slide(next, now, other && before != null ? length() : Duration.ZERO);
        }
        if (other && onScreen) {
            loop.restart();
        }
    }

    private Duration length() {
        return parts.reduceMotion() || !onScreen
                ? Duration.ZERO
                : parts.loop().get().change();
    }

    private void put(Region node) {
        if (root.getChildren().size() != 1 || root.getChildren().getFirst() != node) {
            root.getChildren().setAll(node);
        }
    }

    @Override
    public void onShow() {
        onScreen = true;
        if (model != null && model.slide() != null) {
            loop.restart();
        }
    }

    @Override
    public void onHide() {
        onScreen = false;
        loop.stop();
        view.finish();
        if (venue != null) {
            venue.onHide();
        }
    }

    @Override
    public boolean isSettled() {
        return model != null && (model.slide() == null || view.isSettled());
    }

    @Override
    public @Nullable Instant trueUntil() {
        return model != null && model.slide() != null && view.isSettled() ? viewModel.trueUntil() : null;
    }

    /** The slide on show, for checks. */
    @Nullable
    Slide shown() {
        return model == null ? null : model.slide();
    }

    /** What the time brings. */
    private final class Steps implements AttractLoop.Listener {
        @Override
        public void progress(double fraction) {
            view.progress(fraction);
            // Not before the change is over: it needs the processors for itself.
            Slide upcoming = model == null ? null : model.upcoming();
            if (fraction > 0 && upcoming != null && upcoming != prepared) {
                prepared = upcoming;
                view.prepare(upcoming);
            }
        }

        @Override
        public void turn() {
            draw(viewModel.next(), parts.lobby().store().get());
        }
    }
}
