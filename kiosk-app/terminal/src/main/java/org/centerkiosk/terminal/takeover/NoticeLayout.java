package org.centerkiosk.terminal.takeover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.Headline;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.shell.LobbyDock;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Lays a notice out: amber stage above and sheet below, or stage at the left and panel at the right. */
final class NoticeLayout extends Region {

    private static final double MARGIN = 56;
    private static final double PANEL_MARGIN = 48;
    private static final double BRAND_TOP = 56;
    private static final double CLOCK_TOP = 44;
    private static final double SIGN_TOP = 184;
    private static final double STRIPES = 28;
    private static final double GAP = 24;
    private static final double DOCK = 160;
    private static final double LOW_DOCK = 144;
    private static final double BUTTON = 120;
    private static final double LOW_BUTTON = 104;
    private static final double STAGE_PART = 0.42;
    private static final double PANEL_PART = 0.44;

    private static final List<Step> HEADLINE = List.of(
            new Step("type-alarm-148", 2),
            new Step("type-alarm-124", 3),
            new Step("type-alarm-104", 4),
            new Step("type-alarm-84", 4),
            new Step("type-alarm-64", 6),
            new Step("type-alarm-48", 8),
            new Step("type-alarm-40", 12));
    private static final List<Step> OTHER =
            List.of(new Step("type-told-52", 1), new Step("type-told-44", 2), new Step("type-told-36", 6));
    private static final List<TurningText.Step> TEXT = List.of(
            new TurningText.Step("type-told-44", "type-told-36"),
            new TurningText.Step("type-told-40", "type-told-34"),
            new TurningText.Step("type-told-34", "type-told-30"),
            new TurningText.Step("type-told-30", "type-told-26"));
    private static final List<TurningText.Step> ELDER_TEXT = List.of(
            new TurningText.Step("type-told-52", "type-told-44"),
            new TurningText.Step("type-told-44", "type-told-40"),
            new TurningText.Step("type-told-40", "type-told-36"));

    /** The step in which the text should fit beside the changes. */
    private static final int READABLE = 2;

    private final boolean portrait;
    private final boolean elder;
    private final @Nullable LobbyDock dock;
    private final Region stage = new Region();
    private final Region sheet = new Region();
    private final Region stripes = new Region();
    private final Brand brand;
    private final ClockFace clock;
    private final TextLine sign;
    private final TextLine meaning;
    private final HBox signRow;
    private final Headline headline = new Headline(HEADLINE, "headline");
    private final Headline other = new Headline(OTHER, "headline-other");
    private final TurningText text;
    private final ChangeList changes;
    private final FittedText foot;
    private final List<DockButton> buttons = new ArrayList<>();
    private Runnable today = () -> {};
    private Runnable otherDays = () -> {};
    private boolean drill;

    NoticeLayout(VenueConfig venue, boolean portrait, boolean elder, @Nullable LobbyDock dock) {
        this.portrait = portrait;
        this.elder = elder;
        this.dock = dock;
        brand = new Brand(
                venue.seal(), venue.name().zh(), elder ? null : venue.name().en());
        clock = new ClockFace(elder ? ClockFace.Form.ELDER : portrait ? ClockFace.Form.STAGE : ClockFace.Form.PANEL);
        clock.setLunar(!portrait);
        sign = TextLine.of("", elder ? "type-section" : "type-elder-button", "sign");
        meaning = TextLine.of("", elder ? "type-elder-note" : "type-told-30", "meaning");
        signRow = new HBox(new IconNode(Icon.INFO, 56), sign, meaning);
        signRow.setAlignment(Pos.CENTER_LEFT);
        signRow.getStyleClass().add("sign-row");
        text = new TurningText(elder ? ELDER_TEXT : TEXT);
        changes = new ChangeList(elder);
        foot = new FittedText(
                "",
                elder
                        ? List.of(new Step("type-elder-note", 3))
                        : List.of(new Step("type-body", 1), new Step("type-detail", 2)),
                "foot");
        stage.getStyleClass().add("stage");
        sheet.getStyleClass().add(portrait ? "sheet" : "panel");
        stripes.getStyleClass().add("stripes");
        getStyleClass().add("notice-screen");
        Picture.Tone.INK.dress(this);
        getChildren().addAll(stage, sheet, brand, signRow, headline, other, text, changes, foot, stripes, clock);
        if (dock != null) {
            getChildren().add(dock);
        }
    }

    void onToday(Runnable action) {
        today = action;
    }

    void onOtherDays(Runnable action) {
        otherDays = action;
    }

    void draw(NoticeModel model, Wording wording) {
        drill = model.drill();
        signRow.getStyleClass().remove("practice");
        if (drill) {
            signRow.getStyleClass().add("practice");
        }
        sign.setText(elder && !drill ? model.sign().main() : model.sign().inOneLine());
        meaning.setText(model.meaning() == null ? "" : model.meaning().main());
        headline.setText(model.headline().main());
        String foreign = model.headline().other();
        other.setText(foreign == null || elder ? "" : foreign);
        // Whoever can touch the screen turns to the other language; on a board both have to be there.
        text.show(dock == null ? model.text() : new Said(model.text().main(), null));
        changes.show(model.changedTitle(), model.changes());
        foot.setText(model.foot());
        getChildren().removeAll(buttons);
        buttons.clear();
        if (dock != null) {
            buttons.add(button(wording.get("notice.today"), () -> today.run()));
            buttons.add(button(wording.get("notice.otherDays"), () -> otherDays.run()));
            getChildren().addAll(buttons);
        }
        requestLayout();
    }

    private DockButton button(String words, Runnable action) {
        FittedText face = new FittedText(
                words,
                elder
                        ? List.of(
                                new Step("type-elder-button", 1),
                                new Step("type-elder-note-bold", 1),
                                new Step("type-elder-note-bold", 2))
                        : List.of(new Step("type-h2", 1), new Step("type-button", 1), new Step("type-body-bold", 2)));
        HBox.setHgrow(face, Priority.ALWAYS);
        DockButton button = DockButton.with(words, face.centred());
        button.getStyleClass().addAll("outlined", "way-on");
        button.setOnAction(action);
        return button;
    }

    void clock(Instant now, Wording wording) {
        clock.show(now, wording);
    }

    void turn() {
        text.turn();
    }

    @Override
    protected void layoutChildren() {
        if (portrait) {
            layoutPortrait(getWidth(), getHeight());
        } else {
            layoutLandscape(getWidth(), getHeight());
        }
    }

    private void layoutPortrait(double width, double height) {
        double inner = width - 2 * MARGIN;
        double clockWidth = Math.ceil(clock.prefWidth(-1));
        clock.resizeRelocate(width - MARGIN - clockWidth, CLOCK_TOP, clockWidth, clock.prefHeight(-1));
        placeBrand(MARGIN, inner - clockWidth - 32);
        double split = stageWords(MARGIN, SIGN_TOP, inner, height * STAGE_PART - SIGN_TOP) + 48;
        stage.resizeRelocate(0, 0, width, split + 48);
        double end = height - dockHeight();
        sheet.resizeRelocate(0, split, width, end - split);
        double band = drill ? STRIPES : 0;
        stripes.resizeRelocate(0, 0, width, band);
        sheetWords(MARGIN, split + 56, inner, end - 40);
        placeDock(0, width, height);
    }

    private void layoutLandscape(double width, double height) {
        double split = Math.floor(width * (1 - PANEL_PART));
        double inner = split - 2 * MARGIN;
        double panel = width - split - PANEL_MARGIN - MARGIN;
        double band = drill ? STRIPES : 0;
        stage.resizeRelocate(0, 0, split, height);
        stripes.resizeRelocate(0, 0, split, band);
        sheet.resizeRelocate(split, 0, width - split, height - dockHeight());
        placeBrand(MARGIN, inner);
        double clockWidth = elder ? Math.ceil(clock.prefWidth(-1)) : panel;
        clock.resizeRelocate(split + PANEL_MARGIN + panel - clockWidth, 48, clockWidth, 96);
        double footHeight = foot.prefHeight(inner);
        foot.resizeRelocate(MARGIN, height - 48 - footHeight, inner, footHeight);
        stageWords(MARGIN, SIGN_TOP, inner, height - SIGN_TOP - footHeight - 96);
        rest(split + PANEL_MARGIN, 184, panel, height - dockHeight() - 40);
        placeDock(split, width - split, height);
    }

    private double dockHeight() {
        return dock == null ? 0 : portrait ? DOCK : LOW_DOCK;
    }

    private void placeBrand(double x, double room) {
        double brandWidth = Math.min(brand.prefWidth(-1), room);
        brand.resizeRelocate(x, BRAND_TOP, brandWidth, brand.prefHeight(brandWidth));
    }

    /** Sign, headline and translation; says where they end. */
    private double stageWords(double x, double top, double width, double room) {
        double signHeight = signRow.prefHeight(-1);
        signRow.resizeRelocate(x, top, Math.min(width, signRow.prefWidth(-1)), signHeight);
        double y = top + signHeight + GAP;
        double left = room - signHeight - GAP;
        other.setRoom(left * 0.35);
        double translated = other.getText().isEmpty() ? 0 : other.prefHeight(width);
        headline.setRoom(left - (translated > 0 ? translated + GAP : 0));
        double large = headline.prefHeight(width);
        headline.resizeRelocate(x, y, width, large);
        other.setVisible(translated > 0);
        other.resizeRelocate(x, y + large + 8, width, translated);
        return y + large + (translated > 0 ? 8 + translated : 0);
    }

    /** In portrait the foot is the last line of the sheet. */
    private void sheetWords(double x, double top, double width, double bottom) {
        double footHeight = foot.prefHeight(width);
        foot.resizeRelocate(x, bottom - footHeight, width, footHeight);
        rest(x, top, width, bottom - footHeight - GAP);
    }

    /** Changes, text and the ways on. */
    private void rest(double x, double top, double width, double bottom) {
        double end = bottom;
        if (dock != null) {
            double buttonHeight = portrait ? BUTTON : LOW_BUTTON;
            end -= buttonHeight;
            double half = Math.floor((width - GAP) / 2);
            for (int place = 0; place < buttons.size(); place++) {
                buttons.get(place).resizeRelocate(x + place * (half + GAP), end, half, buttonHeight);
            }
            end -= GAP;
        }
        double room = end - top;
        double wanted = Math.min(room, text.heightAt(READABLE, width));
        double listed = changes.heightIn(width, room - wanted - 40);
        double told = text.heightIn(width, room - (listed > 0 ? listed + 40 : 0));
        text.resizeRelocate(x, top, width, told);
        changes.setVisible(listed > 0);
        changes.resizeRelocate(x, top + told + 40, width, listed);
    }

    private void placeDock(double x, double width, double height) {
        if (dock != null) {
            dock.resizeRelocate(x, height - dockHeight(), width, dockHeight());
        }
    }
}
