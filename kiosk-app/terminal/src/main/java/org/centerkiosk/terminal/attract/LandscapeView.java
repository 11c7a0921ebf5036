package org.centerkiosk.terminal.attract;

import java.time.Duration;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.OfflinePill;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.Segments;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The loop on a landscape screen: the stage with title and facts at the left, clock and strip on paper at the right. */
final class LandscapeView extends Region implements AttractView {

    private static final double MARGIN = 56;
    private static final double BRAND_TOP = 56;
    private static final double PILL_BELOW_BRAND = 144;
    private static final double SEGMENTS_TOP = 1048;
    private static final double BLOCK_TOP = 644;
    private static final double BLOCK_BOTTOM = 1024;
    private static final double PANEL_MARGIN = 48;
    private static final double CLOCK_TOP = 48;
    private static final double CLOCK_HEIGHT = 96;
    private static final double STRIP_TOP = 168;

    private final AttractParts parts;
    private final LandscapePlan plan;
    private final CrossFade picture;
    private final Brand brand;
    private final LandscapeBlock block;
    private final Segments segments = new Segments();
    private final Pressable stage;
    private final ClockFace clock = new ClockFace(ClockFace.Form.PANEL);
    private final StripView strip;
    private final Pane panel = new Pane();
    private final @Nullable BoardCard card;
    private final @Nullable LobbyDock dock;
    private @Nullable OfflinePill pill;
    private String pillWords = "";
    private Wording wording;

    LandscapeView(AttractParts parts, LandscapePlan plan, AttractViewModel viewModel) {
        this.parts = parts;
        this.plan = plan;
        VenueConfig venue = parts.venue().get();
        wording = parts.wordings().of(Language.ZH);
        picture = new CrossFade(parts.pictures(), parts.workers());
        picture.setManaged(false);
        block = new LandscapeBlock(!parts.isBoard() && plan.hasQr());
        block.setManaged(false);
        stage = new Pressable("", new Pane(picture, block));
        stage.setStill(true);
        stage.setOnAction(viewModel::openShown);
        brand = new Brand(venue.seal(), venue.name().zh(), venue.name().en());
        brand.setMouseTransparent(true);
        strip = new StripView(plan.rows(), plan.rowHeight(), StripRowView.Form.NARROW, viewModel::open);
        card = parts.isBoard() ? new BoardCard(venue) : null;
        dock = parts.isBoard() ? null : new LobbyDock(parts.lobby(), parts.wordings(), parts.warningSeconds());
        if (dock != null) {
            dock.setCompact(true);
            dock.getStyleClass().add("narrow");
        }
        panel.getStyleClass().add("panel");
        getStyleClass().add("attract-landscape");
        Picture.Tone.CREAM.dress(stage);
        Picture.Tone.CREAM.dress(brand);
        Picture.Tone.CREAM.dress(segments);
        getChildren().addAll(stage, brand, segments, panel, clock, strip);
        if (card != null) {
            getChildren().add(card);
        }
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
        showPill(
                offline
                        ? wording.format(
                                "offline.pill", wording.moment(state.content().asOf(), state.now()))
                        : "");
    }

    private void showPill(String words) {
        if (words.equals(pillWords)) {
            return;
        }
        pillWords = words;
        getChildren().remove(pill);
        pill = words.isEmpty() ? null : new OfflinePill(words);
        if (pill != null) {
            pill.setMouseTransparent(true);
            getChildren().add(pill);
        }
    }

    @Override
    public void slide(AttractModel model, Slide slide, Duration length) {
        segments.show(model.segments(), model.segment());
        if (length.isZero()) {
            words(slide);
        }
        picture.show(slide.listing().event(), () -> PictureSource.Slot.STAGE_LANDSCAPE, length, shown -> {
            words(slide);
            shown.titleTone().dress(stage);
            shown.tone().dress(brand);
            shown.footTone().dress(segments);
        });
    }

    private void words(Slide slide) {
        block.show(slide, wording);
        if (card != null) {
            card.show(slide, wording);
        }
        stage.setAccessibleText(slide.spoken());
    }

    @Override
    public void progress(double fraction) {
        segments.progress(fraction);
    }

    @Override
    public void prepare(Slide upcoming) {
        picture.prepare(upcoming.listing().event(), PictureSource.Slot.STAGE_LANDSCAPE);
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
        double left = plan.stageWidth();
        double inner = left - 2 * MARGIN;
        stage.resizeRelocate(0, 0, left, height);
        picture.resizeRelocate(0, 0, left, height);
        block.resizeRelocate(MARGIN, BLOCK_TOP, inner, BLOCK_BOTTOM - BLOCK_TOP);
        segments.resizeRelocate(MARGIN, SEGMENTS_TOP, inner, segments.prefHeight(-1));
        double pillWidth = 0;
        if (pill != null) {
            pillWidth = Math.ceil(pill.prefWidth(-1));
            double x = plan.hasQr() ? left - MARGIN - pillWidth : MARGIN;
            double y = plan.hasQr() ? BRAND_TOP + 4 : PILL_BELOW_BRAND;
            pill.resizeRelocate(x, y, pillWidth, pill.prefHeight(-1));
        }
        double beside = pill == null || !plan.hasQr() ? 0 : pillWidth + 32;
        double brandWidth = Math.min(brand.prefWidth(-1), inner - beside);
        brand.resizeRelocate(MARGIN, BRAND_TOP, brandWidth, brand.prefHeight(brandWidth));
        layoutPanel(left, width, height);
    }

    private void layoutPanel(double left, double width, double height) {
        double x = left + PANEL_MARGIN;
        double inner = width - MARGIN - x;
        panel.resizeRelocate(left, 0, width - left, height);
        clock.resizeRelocate(x, CLOCK_TOP, inner, CLOCK_HEIGHT);
        strip.resizeRelocate(x, STRIP_TOP, inner, strip.prefHeight(inner));
        if (card != null) {
            card.resizeRelocate(x, BLOCK_BOTTOM - LandscapePlan.CARD, inner, LandscapePlan.CARD);
        }
        if (dock != null) {
            dock.resizeRelocate(left, height - LandscapePlan.DOCK, width - left, LandscapePlan.DOCK);
        }
    }
}
