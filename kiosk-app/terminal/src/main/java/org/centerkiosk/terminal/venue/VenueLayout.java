package org.centerkiosk.terminal.venue;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Lays the card out: stage above and sheet below, or stage at the left and sheet at the right. */
final class VenueLayout extends Region {

    private static final double BRAND_TOP = 56;
    private static final double CLOCK_TOP = 44;
    private static final double PANEL_CLOCK_TOP = 48;
    private static final double PANEL_CLOCK_HEIGHT = 96;
    private static final double HEADLINE_TOP = 208;
    private static final double OVERLAP = 48;
    private static final double DISC = 190;
    private static final double RING = 236;
    private static final double DISC_RIGHT = 176;
    private static final double DISC_UP = 84;
    private static final double DISC_DROP = 150;

    private final VenuePlan plan;
    private final Region ground = new Region();
    private final Circle disc = new Circle();
    private final Circle ring = new Circle();
    private final Brand brand;
    private final ClockFace clock;
    private final VenueStage stage;
    private final VBox onStage = new VBox();
    private final VBox content = new VBox();
    private final Pane sheet = new Pane(content);
    private final RoomList rooms;
    private final @Nullable Region foot;

    /**
     * @param foot a dock, or what stands in its place; null for neither
     * @param paged whether one can turn the pages of the rooms
     */
    VenueLayout(VenueConfig venue, VenuePlan plan, Wording wording, @Nullable Region foot, boolean paged) {
        this.plan = plan;
        this.foot = foot;
        boolean elder = plan.elder();
        brand = new Brand(
                venue.seal(), venue.name().zh(), elder ? null : venue.name().en());
        clock = new ClockFace(
                elder ? ClockFace.Form.ELDER : plan.portrait() ? ClockFace.Form.STAGE : ClockFace.Form.PANEL);
        stage = new VenueStage(elder, plan.low());
        rooms = new RoomList(elder, paged, wording);
        VBox.setVgrow(rooms, Priority.ALWAYS);
        ground.getStyleClass().add("ground");
        disc.getStyleClass().add("disc");
        ring.getStyleClass().add("ring");
        disc.setManaged(false);
        ring.setManaged(false);
        sheet.getStyleClass().add(plan.portrait() ? "sheet" : "panel");
        content.getStyleClass().add("content");
        content.setManaged(false);
        onStage.getStyleClass().add("on-stage");
        getStyleClass().add("venue");
        (elder ? Picture.Tone.INK : Picture.Tone.CREAM).dress(this);
        getChildren().addAll(ground, disc, ring, stage, onStage, brand, sheet, clock);
        if (foot != null) {
            getChildren().add(foot);
        }
    }

    void clock(Instant now, Wording wording) {
        clock.show(now, wording);
    }

    void draw(VenueModel model, Wording wording) {
        stage.show(model);
        rooms.show(model.rooms(), wording);
        content.getChildren().clear();
        onStage.getChildren().clear();
        if (plan.elder()) {
            (plan.portrait() ? content : onStage).getChildren().add(Section.spaced(model, plan.closures()));
        } else if (plan.portrait()) {
            content.getChildren().addAll(columns(model, wording), Section.closures(model, plan.closures()));
        } else {
            onStage.getChildren()
                    .addAll(
                            Section.heading(wording, "venue.hours", false),
                            Section.week(model),
                            Section.closures(model, plan.closures()));
            content.getChildren().add(Section.contact(model, wording));
        }
        if (!model.rooms().isEmpty()) {
            content.getChildren().addAll(Section.heading(wording, "venue.rooms", plan.elder()), rooms);
        }
    }

    /** For the next visitor. */
    void reset() {
        rooms.reset();
    }

    private static Halves columns(VenueModel model, Wording wording) {
        return new Halves(
                column(Section.heading(wording, "venue.hours", false), Section.week(model)),
                column(Section.heading(wording, "venue.contact", false), Section.contact(model, wording)));
    }

    private static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("column");
        return column;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (plan.portrait()) {
            layoutPortrait(width, height);
        } else {
            layoutLandscape(width, height);
        }
        if (foot != null) {
            double left = plan.portrait() ? 0 : plan.split();
            foot.resizeRelocate(left, height - plan.dock(), width - left, plan.dock());
        }
    }

    private void layoutPortrait(double width, double height) {
        double inner = width - 2 * VenuePlan.MARGIN;
        ground.resizeRelocate(0, 0, width, plan.split() + OVERLAP);
        double clockWidth = Math.ceil(clock.prefWidth(-1));
        clock.resizeRelocate(width - VenuePlan.MARGIN - clockWidth, CLOCK_TOP, clockWidth, clock.prefHeight(-1));
        layoutBrand(inner - clockWidth - 32);
        layoutDisc(width - DISC_RIGHT, plan.split() - DISC_UP);
        stage.resizeRelocate(VenuePlan.MARGIN, HEADLINE_TOP, inner, plan.split() - HEADLINE_TOP);
        sheet.resizeRelocate(0, plan.split(), width, height - plan.split() - plan.dock());
        content.resizeRelocate(
                VenuePlan.MARGIN, VenuePlan.PAD, inner, height - plan.split() - plan.dock() - VenuePlan.PAD);
    }

    private void layoutLandscape(double width, double height) {
        double inner = plan.split() - 2 * VenuePlan.MARGIN;
        double panel = width - plan.split() - VenuePlan.PANEL_MARGIN - VenuePlan.MARGIN;
        double x = plan.split() + VenuePlan.PANEL_MARGIN;
        ground.resizeRelocate(0, 0, plan.split(), height);
        layoutBrand(inner);
        layoutDisc(plan.split() - DISC_RIGHT, HEADLINE_TOP + DISC_DROP);
        stage.resizeRelocate(VenuePlan.MARGIN, HEADLINE_TOP, inner, stage.prefHeight(inner));
        double onStageHeight = onStage.prefHeight(inner);
        onStage.resizeRelocate(VenuePlan.MARGIN, height - VenuePlan.MARGIN - onStageHeight, inner, onStageHeight);
        sheet.resizeRelocate(plan.split(), 0, width - plan.split(), height - plan.dock());
        double clockWidth = plan.elder() ? Math.ceil(clock.prefWidth(-1)) : panel;
        clock.resizeRelocate(x + panel - clockWidth, PANEL_CLOCK_TOP, clockWidth, PANEL_CLOCK_HEIGHT);
        double top = PANEL_CLOCK_TOP + PANEL_CLOCK_HEIGHT + 16;
        content.resizeRelocate(VenuePlan.PANEL_MARGIN, top, panel, height - plan.dock() - top);
    }

    private void layoutDisc(double x, double y) {
        disc.setCenterX(x);
        disc.setCenterY(y);
        disc.setRadius(DISC);
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setRadius(RING);
    }

    private void layoutBrand(double room) {
        double brandWidth = Math.min(brand.prefWidth(-1), room);
        brand.resizeRelocate(VenuePlan.MARGIN, BRAND_TOP, brandWidth, brand.prefHeight(brandWidth));
    }
}
