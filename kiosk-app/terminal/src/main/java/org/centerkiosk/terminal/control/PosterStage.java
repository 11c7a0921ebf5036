package org.centerkiosk.terminal.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The upper part of a portrait screen, or the left part of a landscape one: the poster of an event with brand, clock
 * and three lines on it. The landscape poster keeps its lower part free for the lines; its clock stands elsewhere.
 */
public final class PosterStage extends Region {

    /** Posters keep this part of the width free for the lines. */
    private static final double LINES_WIDTH = 640;

    private static final double MARGIN = 56;
    private static final double NARROW = 480;
    private static final double NARROW_MARGIN = 32;
    private static final double LINES_TOP = 168;
    private static final double LINES_TOP_LOW = 148;
    private static final double BRAND_TOP = 56;
    private static final double PILL_GAP = 20;
    private static final double BLOCK_TOP = 632.0 / 1080;
    private static final double BLOCK_GAP = 32;

    /** Titles of up to 300 characters are set in full. */
    private static final List<FittedText.Step> SMALLER = List.of(
            new FittedText.Step("type-title-80", 2),
            new FittedText.Step("type-title-64", 3),
            new FittedText.Step("type-title-48", 4),
            new FittedText.Step("type-h2", 5),
            new FittedText.Step("type-detail-bold", 10));

    private static final List<FittedText.Step> LINE = List.of(
            new FittedText.Step("type-h2", 1),
            new FittedText.Step("type-body-bold", 2),
            new FittedText.Step("type-detail-bold", 3));

    private final Form form;
    private final PictureFrame picture;
    private final @Nullable StageHeader header;
    private final @Nullable Brand brand;
    private final VBox lines = new VBox();
    private final List<FittedText.Step> largest;
    private final Pressable target = new Pressable(" ");
    private @Nullable OfflinePill pill;
    private @Nullable StageContent shown;
    private @Nullable Language language;
    private @Nullable Instant stale;

    /** Where it stands. */
    public enum Form {
        /** Upper part of a portrait screen. */
        TALL,
        /** The same on a screen that is not tall: less room for the title. */
        LOW,
        /** Left part of a landscape screen, with the lines in its lower part. */
        SIDE
    }

    /**
     * The name of the place, as every stage has it.
     *
     * @param seal one character
     * @param english its English name, null where there is none
     */
    public record Sign(String seal, String name, @Nullable String english) {

        public static Sign of(VenueConfig venue) {
            return new Sign(venue.seal(), venue.name().zh(), venue.name().en());
        }
    }

    /**
     * @param largest the styles that a short Chinese title gets before any smaller one is tried
     */
    public PosterStage(Sign sign, PictureSource pictures, Form form, FittedText.Step... largest) {
        this.form = form;
        boolean portrait = form != Form.SIDE;
        this.largest = List.of(largest);
        picture = new PictureFrame(
                pictures, portrait ? PictureSource.Slot.STAGE_PORTRAIT : PictureSource.Slot.STAGE_LANDSCAPE, 0);
        picture.setOnTone(this::setTone);
        header = portrait ? new StageHeader(sign.seal(), sign.name(), sign.english(), false) : null;
        brand = portrait ? null : new Brand(sign.seal(), sign.name(), sign.english());
        lines.getStyleClass().add("stage-lines");
        lines.setMouseTransparent(true);
        target.getStyleClass().add("stage-target");
        target.setVisible(false);
        getStyleClass().addAll("poster-stage", Picture.Tone.CREAM.styleClass());
        getChildren().addAll(picture, header == null ? brand : header, lines, target);
    }

    /** What a touch on it does. */
    public void setOnAction(Runnable action) {
        target.setOnAction(action);
    }

    private void setTone(Picture.Tone tone) {
        for (Picture.Tone each : Picture.Tone.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(tone.styleClass());
        if (header != null) {
            header.setTone(tone);
        }
    }

    /**
     * Draws what changed.
     *
     * @param content null where there is nothing to show
     * @param touchable whether a touch leads on
     * @param staleSince when the numbers on the screen were true, null where they are of now
     */
    public void show(
            @Nullable StageContent content,
            boolean touchable,
            Instant now,
            @Nullable Instant staleSince,
            Wording wording) {
        if (header != null) {
            header.show(now, staleSince, wording);
        } else if (!Objects.equals(stale, staleSince) || wording.language() != language) {
            showPill(staleSince, wording);
        }
        stale = staleSince;
        target.setVisible(content != null && touchable);
        if (Objects.equals(content, shown) && wording.language() == language) {
            return;
        }
        shown = content;
        language = wording.language();
        lines.getChildren().clear();
        if (content != null) {
            picture.show(content.event());
            target.setAccessibleText(content.spoken());
            write(content);
        }
        requestLayout();
    }

    private void showPill(@Nullable Instant staleSince, Wording wording) {
        getChildren().remove(pill);
        pill = staleSince == null ? null : new OfflinePill(wording.format("offline.pill", wording.time(staleSince)));
        if (pill != null) {
            getChildren().add(getChildren().indexOf(target), pill);
        }
    }

    private void write(StageContent content) {
        if (content.lead() != null) {
            HBox lead = new HBox();
            if (content.category() != null) {
                lead.getChildren().add(new CategoryTag(content.category(), content.lead()));
            } else {
                HBox words = new HBox(TextLine.of(content.lead(), "type-body-bold"));
                words.getStyleClass().addAll("stage-pill", content.alarm() ? "alarm" : "plain");
                words.setAlignment(Pos.CENTER);
                lead.getChildren().add(words);
            }
            lines.getChildren().add(lead);
        }
        FittedText title = new FittedText(keepDots(content.title()), steps(), "stage-title");
        VBox.setMargin(title, new Insets(content.lead() == null ? 0 : 14, 0, 0, 0));
        lines.getChildren().add(title);
        if (!content.line().isEmpty()) {
            FittedText line = new FittedText(content.line(), LINE, "stage-line");
            VBox.setMargin(line, new Insets(8, 0, 0, 0));
            lines.getChildren().add(line);
        }
    }

    /** No line begins with a dot that separates two parts. */
    private static String keepDots(String title) {
        return title.replace("\u00B7", "\u2060\u00B7");
    }

    /** English words are long: they begin smaller. On a low stage there is one line for large letters. */
    private List<FittedText.Step> steps() {
        List<FittedText.Step> steps = new ArrayList<>();
        if (language == Language.ZH && form != Form.LOW) {
            steps.addAll(largest);
        }
        for (FittedText.Step step : SMALLER) {
            boolean oneLine = form == Form.LOW && step.maxLines() == 2;
            steps.add(oneLine ? new FittedText.Step(step.styleClass(), 1) : step);
        }
        return steps;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.resizeRelocate(0, 0, width, height);
        target.resizeRelocate(0, 0, width, height);
        if (header != null) {
            header.resizeRelocate(0, 0, width, StageHeader.HEIGHT);
            place(lines, MARGIN, form == Form.LOW ? LINES_TOP_LOW : LINES_TOP, LINES_WIDTH);
            return;
        }
        double margin = width < NARROW ? NARROW_MARGIN : MARGIN;
        Brand name = Objects.requireNonNull(brand);
        place(name, margin, BRAND_TOP, width - 2 * margin);
        place(lines, margin, Math.round(height * BLOCK_TOP) + BLOCK_GAP, width - 2 * margin);
        if (pill != null) {
            place(pill, margin, BRAND_TOP + name.getHeight() + PILL_GAP, Math.ceil(pill.prefWidth(-1)));
        }
    }

    private static void place(Region part, double x, double y, double width) {
        part.resizeRelocate(x, y, width, Math.ceil(part.prefHeight(width)));
    }
}
