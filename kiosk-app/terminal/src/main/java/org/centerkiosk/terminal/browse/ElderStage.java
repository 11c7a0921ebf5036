package org.centerkiosk.terminal.browse;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.browse.BrowseModel.Shown;
import org.centerkiosk.terminal.control.Brand;
import org.centerkiosk.terminal.control.ClockFace;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.Picture;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.PosterStage;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The head of a larger-text screen: name, time, the day in large letters, and a card with what comes next. */
final class ElderStage extends Region {

    private static final List<FittedText.Step> HERO = List.of(
            new FittedText.Step("type-elder-hero", 1),
            new FittedText.Step("type-elder-next", 1),
            new FittedText.Step("type-elder-title", 1));
    private static final List<FittedText.Step> LOW_HERO =
            List.of(new FittedText.Step("type-elder-next", 1), new FittedText.Step("type-elder-title", 1));
    private static final List<FittedText.Step> SUB = List.of(
            new FittedText.Step("type-elder-sub", 1),
            new FittedText.Step("type-elder-button", 1),
            new FittedText.Step("type-elder-detail-bold", 2));
    private static final List<FittedText.Step> NEXT = List.of(
            new FittedText.Step("type-elder-next", 1),
            new FittedText.Step("type-elder-title", 1),
            new FittedText.Step("type-elder-detail-bold", 2));
    private static final double MARGIN = ElderLayout.MARGIN;

    private final ElderLayout layout;
    private final Brand brand;
    private final ClockFace clock = new ClockFace(ClockFace.Form.ELDER);
    private final FittedText hero;
    private final FittedText sub = new FittedText("", SUB);
    private final PictureFrame picture;
    private final Pressable card = new Pressable(" ");
    private @Nullable Shown shown;

    ElderStage(ElderLayout layout, PosterStage.Sign sign, PictureSource pictures) {
        this.layout = layout;
        brand = new Brand(sign.seal(), sign.name(), null);
        hero = new FittedText("", layout.form() == ElderLayout.Form.LOW ? LOW_HERO : HERO);
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, 32);
        card.getStyleClass().add("elder-card");
        getStyleClass().addAll("elder-stage", Picture.Tone.INK.styleClass());
        getChildren().addAll(brand, clock, hero, sub, picture, card);
    }

    void setOnAction(Runnable action) {
        card.setOnAction(action);
    }

    /** @param next what the card says; null for no card */
    void show(String day, String date, @Nullable Shown next, Instant now, Wording wording) {
        clock.show(now, wording);
        hero.setText(day);
        sub.setText(date);
        boolean carded = next != null && layout.form() != ElderLayout.Form.LOW;
        card.setVisible(carded);
        picture.setVisible(carded && layout.form() != ElderLayout.Form.NARROW);
        if (carded && !next.equals(shown)) {
            picture.show(next.stage().event());
            card.setAccessibleText(next.stage().spoken());
            card.getChildren().setAll(layout.isPortrait() ? wide(next) : high(next));
        }
        shown = next;
        requestLayout();
    }

    private static HBox wide(Shown next) {
        VBox words = new VBox(lead(next), new FittedText(next.stage().title(), NEXT));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        TextLine place = TextLine.of(next.place(), "type-elder-detail", TextLine.SHORTENS);
        place.setMaxWidth(340);
        VBox when = new VBox(TextLine.of(next.time(), "type-elder-next"), place);
        when.setAlignment(Pos.CENTER_RIGHT);
        when.setMinWidth(USE_PREF_SIZE);
        HBox parts = new HBox(words, when);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        return parts;
    }

    private static HBox high(Shown next) {
        TextLine line = TextLine.of(next.stage().line(), "type-elder-detail", TextLine.SHORTENS);
        VBox words = new VBox(lead(next), new FittedText(next.stage().title(), NEXT), line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(words);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        return parts;
    }

    private static TextLine lead(Shown next) {
        String lead = next.stage().lead();
        return TextLine.of(lead == null ? "" : lead, "type-elder-detail", "lead", TextLine.SHORTENS);
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 2 * MARGIN;
        double time = Math.ceil(clock.prefWidth(-1));
        boolean narrow = layout.form() == ElderLayout.Form.NARROW;
        place(clock, narrow ? MARGIN : MARGIN + inner - time, narrow ? 164 : 44, time);
        place(brand, MARGIN, 56, narrow ? inner : inner - time - 32);
        switch (layout.form()) {
            case TALL -> {
                place(hero, MARGIN, 184, inner - 248 - 32);
                place(sub, MARGIN, 184 + hero.getHeight() + 8, inner - 248 - 32);
                picture.resizeRelocate(MARGIN + inner - 248, 176, 248, 248);
                card.resizeRelocate(MARGIN, 456, inner, 216);
            }
            case LOW -> {
                double width = Math.min(Math.ceil(hero.prefWidth(-1)), inner / 2);
                place(hero, MARGIN, 156, width);
                place(sub, MARGIN + width + 32, 156 + 16, inner - width - 32);
            }
            case SIDE -> {
                place(hero, MARGIN, 160, inner);
                place(sub, MARGIN, 160 + hero.getHeight() + 8, inner);
                picture.resizeRelocate(MARGIN, 408, inner, 216);
                card.resizeRelocate(MARGIN, 648, inner, 280);
            }
            case NARROW -> {
                place(hero, MARGIN, 272, inner);
                place(sub, MARGIN, 272 + hero.getHeight() + 8, inner);
                card.resizeRelocate(MARGIN, 520, inner, 360);
            }
        }
    }

    private static void place(Region part, double x, double y, double width) {
        part.resizeRelocate(x, y, width, Math.ceil(part.prefHeight(width)));
    }
}
