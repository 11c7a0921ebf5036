package org.centerkiosk.terminal.attract;

import java.time.Duration;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.OfflinePill;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The loop with the larger text: a plain stage, and a few large rows below or beside it. Pictures are cut, not faded. */
final class ElderView extends Region implements AttractView {

    private static final double MARGIN = 56;
    private static final double BRAND_TOP = 56;
    private static final double CLOCK_TOP = 46;
    private static final double PILL_TOP = 184;
    private static final double GAP = 24;
    private static final double PANEL_MARGIN = 48;
    private static final double PANEL_TOP = 40;
    private static final double NARROW = 800;

    private final AttractParts parts;
    private final ElderPlan plan;
    private final Brand brand;
    private final ClockFace clock = new ClockFace(ClockFace.Form.ELDER);
    private final ElderStage stage;
    private final boolean narrow;
    private final Pressable target;
    private final StripView strip;
    private final @Nullable LobbyDock dock;
    private @Nullable OfflinePill pill;
    private String pillWords = "";
    private Wording wording;

    ElderView(AttractParts parts, ElderPlan plan, AttractViewModel viewModel) {
        this.parts = parts;
        this.plan = plan;
        VenueConfig venue = parts.venue().get();
        wording = parts.wordings().of(Language.ZH);
        brand = new Brand(venue.seal(), venue.name().zh(), null);
        brand.setMouseTransparent(true);
        clock.setMouseTransparent(true);
        narrow = !plan.portrait() && plan.split() < NARROW;
        stage = new ElderStage(parts.pictures(), narrow);
        target = new Pressable("", stage);
        target.setStill(true);
        target.setOnAction(viewModel::openShown);
        strip = new StripView(plan.rows(), ElderPlan.ROW, StripRowView.Form.ELDER, viewModel::open);
        dock = parts.isBoard() ? null : new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        if (dock != null) {
            dock.setCompact(true);
            dock.getStyleClass().add(plan.portrait() ? "wide" : "narrow");
        }
        getStyleClass().add("attract-elder");
        Picture.Tone.INK.dress(this);
        getChildren().addAll(target, brand, clock, strip);
        if (dock != null) {
            getChildren().add(dock);
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void frame(AttractModel model, LobbyState state) {
        wording = parts.wordings().of(state.language());
        clock.show(state.now(), wording);
        strip.show(model);
        if (dock != null) {
            dock.show(state);
        }
        boolean offline = state.content().offline() && state.content().asOf() != null;
        String words = offline
                ? wording.format("offline.pill", wording.moment(state.content().asOf(), state.now()))
                : "";
        if (!words.equals(pillWords)) {
            pillWords = words;
            getChildren().remove(pill);
            pill = words.isEmpty() ? null : new OfflinePill(words, true);
            if (pill != null) {
                pill.setMouseTransparent(true);
                getChildren().add(pill);
            }
        }
    }

    @Override
    public void slide(AttractModel model, Slide slide, Duration length) {
        stage.show(slide, wording);
        target.setAccessibleText(slide.spoken());
    }

    @Override
    public void progress(double fraction) {}

    @Override
    public void prepare(Slide upcoming) {}

    @Override
    public boolean isSettled() {
        return stage.isSettled();
    }

    @Override
    public void finish() {}

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double stageWidth = plan.portrait() ? width : plan.split();
        target.resizeRelocate(0, 0, stageWidth, plan.portrait() ? plan.split() : height);
        double clockWidth = Math.ceil(clock.prefWidth(-1));
        double clockRight = narrow ? width : stageWidth;
        clock.resizeRelocate(clockRight - MARGIN - clockWidth, CLOCK_TOP, clockWidth, clock.prefHeight(-1));
        double beside = narrow ? 0 : clockWidth + 32;
        double brandWidth = Math.min(brand.prefWidth(-1), stageWidth - 2 * MARGIN - beside);
        brand.resizeRelocate(MARGIN, BRAND_TOP, brandWidth, brand.prefHeight(brandWidth));
        if (pill != null) {
            double pillWidth = Math.ceil(pill.prefWidth(-1));
            pill.resizeRelocate(stageWidth - MARGIN - GAP - pillWidth, PILL_TOP, pillWidth, pill.prefHeight(-1));
        }
        double x = plan.portrait() ? MARGIN : plan.split() + PANEL_MARGIN;
        double top = plan.portrait() ? plan.split() : PANEL_TOP;
        strip.resizeRelocate(x, top, width - MARGIN - x, strip.prefHeight(width - MARGIN - x));
        if (dock != null) {
            double left = plan.portrait() ? 0 : plan.split();
            dock.resizeRelocate(left, height - plan.dock(), width - left, plan.dock());
        }
    }
}
