package org.centerkiosk.terminal.takeover;

import java.time.Instant;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Bar above, foot below, and between them what a takeover says; a drill has stripes besides. */
final class AlarmLayout extends Region {

    private static final double MARGIN = 56;
    private static final double BAR = 136;
    private static final double LOW_BAR = 112;
    private static final double DRILL_BAR = 216;
    private static final double LOW_DRILL_BAR = 184;
    private static final double FOOT = 160;
    private static final double LOW_FOOT = 128;
    private static final double STRIPES = 28;
    private static final double TOP = 48;
    private static final double BOTTOM = 40;

    private final boolean portrait;
    private final boolean elder;
    private final Region stripesAbove = new Region();
    private final Region stripesBelow = new Region();
    private @Nullable AlarmBar bar;
    private @Nullable AlarmBody body;
    private @Nullable AlarmFoot foot;
    private boolean drill;

    AlarmLayout(boolean portrait, boolean elder) {
        this.portrait = portrait;
        this.elder = elder;
        stripesAbove.getStyleClass().add("stripes");
        stripesBelow.getStyleClass().add("stripes");
        getStyleClass().add("takeover-screen");
    }

    void draw(AlarmModel model) {
        drill = model.drill();
        getStyleClass().removeAll("practice", "real");
        getStyleClass().add(drill ? "practice" : "real");
        AlarmBar head = new AlarmBar(model, !portrait, elder);
        AlarmBody middle = new AlarmBody(model, portrait, elder);
        AlarmFoot end = new AlarmFoot(model.foot(), model.phoneLabel(), model.phone(), elder);
        bar = head;
        body = middle;
        foot = end;
        getChildren().setAll(middle, head, end);
        if (drill) {
            getChildren().addAll(stripesAbove, stripesBelow);
        }
    }

    void clock(Instant now, Wording wording) {
        if (bar != null) {
            bar.clock(now, wording);
        }
    }

    void turn() {
        if (body != null) {
            body.turn();
        }
    }

    @Override
    protected void layoutChildren() {
        if (bar == null || body == null || foot == null) {
            return;
        }
        double width = getWidth();
        double head = portrait ? (drill ? DRILL_BAR : BAR) : (drill ? LOW_DRILL_BAR : LOW_BAR);
        double end = portrait ? FOOT : LOW_FOOT;
        double band = drill ? STRIPES : 0;
        bar.resizeRelocate(0, 0, width, head);
        stripesAbove.resizeRelocate(0, head, width, band);
        foot.resizeRelocate(0, getHeight() - end, width, end);
        stripesBelow.resizeRelocate(0, getHeight() - end - band, width, band);
        double top = head + band + (portrait ? TOP : TOP - 16);
        double bottom = getHeight() - end - band - (portrait ? BOTTOM : BOTTOM - 8);
        body.resizeRelocate(MARGIN, top, width - 2 * MARGIN, bottom - top);
    }
}
