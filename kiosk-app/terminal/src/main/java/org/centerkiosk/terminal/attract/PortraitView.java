package org.centerkiosk.terminal.attract;

import java.time.Duration;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.Segments;
import org.centerkiosk.terminal.control.StageHeader;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The loop on a portrait screen: the stage above, the sheet with facts and strip below, the dock at the foot. */
final class PortraitView extends Region implements AttractView {

    /** How far the picture goes on under the sheet's round corners. */
    private static final double OVERLAP = 48;

    private static final double MARGIN = 56;
    private static final double TITLE_TOP = 176;
    private static final double TITLE_BELOW_PILL = 8;
    private static final double SEGMENTS_UP = 32;
    private static final double TITLE_FOOT = 12;

    private final AttractParts parts;
    private final PortraitPlan plan;
    private final CrossFade picture;
    private final StageTitle title = new StageTitle();
    private final Segments segments = new Segments();
    private final StageHeader header;
    private final Pressable stage;
    private final Pressable hero;
    private final HeroView heroFacts;
    private final StripView strip;
    private final Pane sheet = new Pane();
    private final @Nullable LobbyDock dock;
    private Wording wording;
    private boolean stale;

    PortraitView(AttractParts parts, PortraitPlan plan, AttractViewModel viewModel) {
        this.parts = parts;
        this.plan = plan;
        VenueConfig venue = parts.venue().get();
        wording = parts.wordings().of(Language.ZH);
        picture = new CrossFade(parts.pictures(), parts.workers());
        title.setManaged(false);
        stage = new Pressable("", new Pane(title));
        stage.setStill(true);
        stage.setOnAction(viewModel::openShown);
        header = new StageHeader(venue.seal(), venue.name().zh(), venue.name().en(), false);
        heroFacts = new HeroView(plan.qrSide());
        hero = new Pressable("", heroFacts);
        hero.setStill(true);
        hero.setOnAction(viewModel::openShown);
        strip = new StripView(plan.rows(), PortraitPlan.ROW, StripRowView.Form.WIDE, viewModel::open);
        strip.setVisible(plan.rows() > 0);
        sheet.getStyleClass().add("sheet");
        hero.setManaged(false);
        strip.setManaged(false);
        sheet.getChildren().addAll(hero, strip);
        dock = parts.isBoard() ? null : new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        getStyleClass().add("attract-portrait");
        Picture.Tone.CREAM.dress(stage);
        Picture.Tone.CREAM.dress(segments);
        getChildren().addAll(picture, stage, header, segments, sheet);
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
        boolean offline = state.content().offline() && state.content().asOf() != null;
        header.show(state.now(), offline ? state.content().asOf() : null, wording);
        strip.show(model);
        if (dock != null) {
            dock.show(state);
        }
        if (offline != stale) {
            stale = offline;
            requestLayout();
        }
    }

    @Override
    public void slide(AttractModel model, Slide slide, Duration length) {
        segments.show(model.segments(), model.segment());
        if (length.isZero()) {
            words(slide);
        }
        picture.show(slide.listing().event(), () -> title.slot(slide), length, shown -> {
            words(slide);
            shown.titleTone().dress(stage);
            shown.footTone().dress(segments);
            header.setTone(shown.tone());
        });
    }

    private void words(Slide slide) {
        title.show(slide);
        heroFacts.show(slide, wording);
        stage.setAccessibleText(slide.spoken());
        hero.setAccessibleText(slide.spoken());
    }

    @Override
    public void progress(double fraction) {
        segments.progress(fraction);
    }

    @Override
    public void prepare(Slide upcoming) {
        picture.prepare(upcoming.listing().event(), title.slot(upcoming));
    }

    @Override
    public boolean isSettled() {
        return picture.isSettled();
    }

    @Override
    public void finish() {
        picture.finish();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double top = plan.sheetTop();
        stage.resizeRelocate(0, 0, width, top);
        picture.resizeRelocate(0, 0, width, top + OVERLAP);
        double titleTop = stale ? StageHeader.HEIGHT + TITLE_BELOW_PILL : TITLE_TOP;
        double segmentsTop = top - SEGMENTS_UP;
        title.resizeRelocate(0, titleTop, width, segmentsTop - TITLE_FOOT - titleTop);
        header.resizeRelocate(0, 0, width, StageHeader.HEIGHT);
        segments.resizeRelocate(MARGIN, segmentsTop, width - 2 * MARGIN, segments.prefHeight(-1));
        sheet.resizeRelocate(0, top, width, height - top - plan.dock());
        double inner = width - 2 * MARGIN;
        double heroHeight = heroFacts.prefHeight(inner);
        hero.resizeRelocate(MARGIN, PortraitPlan.HERO_TOP, inner, heroHeight);
        double stripTop = PortraitPlan.HERO_TOP + heroHeight + PortraitPlan.HEADING_GAP;
        strip.resizeRelocate(MARGIN, stripTop, inner, strip.prefHeight(inner));
        if (dock != null) {
            dock.resizeRelocate(0, height - plan.dock(), width, plan.dock());
        }
    }
}
