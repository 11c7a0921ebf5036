package org.centerkiosk.terminal.signup;

import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Screen;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** How it went: the ticket to take away, or why there is none and what one may have instead. */
public final class ResultScreen extends Region implements Screen {

    private static final double STAGE = 600;
    private static final double NARROWEST = 1040;

    private final SignUpParts parts;
    private final boolean elder;
    private final boolean side;
    private final boolean low;
    private final double width;
    private final double height;
    private final double headHeight;
    private final ResultViewModel viewModel;
    private final ResultHead head;
    private final ResultBody body;
    private final VoicePill voice;
    private final Region ground = new Region();
    private @Nullable ResultDock dock;
    private @Nullable Language spoken;
    private @Nullable ResultModel shown;

    public ResultScreen(SignUpParts parts, boolean elder, Viewport viewport) {
        this.parts = parts;
        this.elder = elder;
        this.width = viewport.width();
        this.height = viewport.height();
        this.side = !viewport.isPortrait();
        this.low = !side && height < 1800;
        PosterStage.Form form = side ? PosterStage.Form.SIDE : low ? PosterStage.Form.LOW : PosterStage.Form.TALL;
        this.headHeight = side ? height : low ? 312 : 560;
        this.viewModel = new ResultViewModel(parts.lobby(), parts.printing(), parts.wordings(), parts::house);
        this.head = new ResultHead(PosterStage.Sign.of(parts.config().get().venue()), form, elder);
        double band = form == PosterStage.Form.TALL && !elder ? 232 : 0;
        this.body = new ResultBody(parts, viewModel, band, side && elder ? 1 : 2, elder);
        this.voice = new VoicePill(parts.lobby(), parts.wordings(), elder, "on-dock");
        ground.getStyleClass().add("result-ground");
        getStyleClass().add("result-screen");
        getChildren().addAll(ground, head, body);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(LobbyState state) {
        ResultModel model = viewModel.model(state).orElse(null);
        if (model == null) {
            onHide();
            return;
        }
        if (!voice.show(state) && model.equals(shown)) {
            return;
        }
        Wording wording = parts.wordings().of(state.language());
        if (dock == null || spoken != state.language()) {
            getChildren().remove(dock);
            dock = new ResultDock(elder, voice, wording.get("dock.done"), viewModel::done);
            getChildren().add(dock);
            spoken = state.language();
        }
        dock.show(model.patience(), wording);
        head.show(model.kind(), model.title(), model.english() == null ? "" : model.english(), model.now(), wording);
        body.show(model, wording);
        shown = model;
        requestLayout();
    }

    @Override
    public void onHide() {
        shown = null;
        body.wipe();
    }

    @Override
    protected void layoutChildren() {
        double dockHeight = side ? 144 : 160;
        double stage = side ? Math.min(STAGE, width - NARROWEST) : 0;
        ground.resizeRelocate(0, 0, width, height);
        head.resizeRelocate(0, 0, side ? stage : width, headHeight);
        double top = side ? 40 : headHeight + (low ? 16 : body.overlaps() ? -136 : 0);
        body.resizeRelocate(stage, top, width - stage, height - dockHeight - top);
        if (dock != null) {
            dock.resizeRelocate(stage, height - dockHeight, width - stage, dockHeight);
        }
    }
}
