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

    /** Of a portrait stage, by the desk's round corners. */
    private static final double COVERED = 48;

    private static final double QR_GAP = 24;

    private static final FittedText.Step[] USUAL = {
        new FittedText.Step("type-title-80", 2),
        new FittedText.Step("type-title-64", 3),
        new FittedText.Step("type-title-48", 4),
        new FittedText.Step("type-h2", 5)
    };
    private static final FittedText.Step[] LOWER = {
        new FittedText.Step("type-title-80", 1),
        new FittedText.Step("type-title-64", 1),
        new FittedText.Step("type-title-48", 1),
        new FittedText.Step("type-h2", 2)
    };
    private static final String SMALLEST = "type-detail-bold";

    /** Enough for a title of 300 characters on the narrowest stage. */
    private static final int ANY_LINES = 24;

    private static final int SOME_LINES = 8;
    private static final int FEW_LINES = 3;

    private final Form form;
    private final PictureFrame picture;
    private final @Nullable StageHeader header;
    private final Region head;
    private final VBox lines = new VBox();
    private final List<FittedText.Step> largest;
    private final boolean whole;
    private final Pressable target = new Pressable(" ");
    private final StageQr qr = new StageQr();
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
     * @param whole whether every title must be set in full, because no touch leads to the rest of it
     * @param largest the styles that a short Chinese title gets before any smaller one is tried
     */
    public PosterStage(Sign sign, PictureSource pictures, Form form, boolean whole, FittedText.Step... largest) {
        this.form = form;
        boolean portrait = form != Form.SIDE;
        this.largest = List.of(largest);
        this.whole = whole;
        picture = new PictureFrame(
                pictures, portrait ? PictureSource.Slot.STAGE_PORTRAIT : PictureSource.Slot.STAGE_LANDSCAPE, 0);
        picture.setOnPicture(this::dress);
        header = portrait ? new StageHeader(sign.seal(), sign.name(), sign.english(), false) : null;
        if (header != null) {
            // Posters begin right below the day.
            header.setLunar(false);
        }
        head = header == null ? new Brand(sign.seal(), sign.name(), sign.english()) : header;
        head.getStyleClass().add(Picture.Tone.CREAM.styleClass());
        lines.getStyleClass().addAll("stage-lines", Picture.Tone.CREAM.styleClass());
        lines.setMouseTransparent(true);
        target.getStyleClass().add("stage-target");
        target.setVisible(false);
        getStyleClass().add("poster-stage");
        getChildren().addAll(picture, head, lines, qr, target);
    }

    /** What a touch on it does. */
    public void setOnAction(Runnable action) {
        target.setOnAction(action);
    }

    private void dress(Picture shownNow) {
        shownNow.titleTone().dress(lines);
        shownNow.tone().dress(head);
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
            showPill(staleSince, now, wording);
        }
        stale = staleSince;
        target.setVisible(content != null && touchable);
        if (Objects.equals(content, shown) && wording.language() == language) {
            return;
        }
        qr.show(content == null ? null : content.link());
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

    private void showPill(@Nullable Instant staleSince, Instant now, Wording wording) {
        getChildren().remove(pill);
        pill = staleSince == null
                ? null
                : new OfflinePill(wording.format("offline.pill", wording.moment(staleSince, now)));
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
        FittedText title = new FittedText(content.title(), steps(), "stage-title");
        VBox.setMargin(title, new Insets(content.lead() == null ? 0 : 14, 0, 0, 0));
        lines.getChildren().add(title);
        if (!content.line().isEmpty()) {
            FittedText line = new FittedText(content.line(), lineSteps(), "stage-line");
            VBox.setMargin(line, new Insets(8, 0, 0, 0));
            lines.getChildren().add(line);
        }
    }

    /** English words are long: they begin smaller. */
    private List<FittedText.Step> steps() {
        List<FittedText.Step> steps = new ArrayList<>();
        if (language == Language.ZH && form != Form.LOW) {
            steps.addAll(largest);
        }
        steps.addAll(List.of(form == Form.LOW ? LOWER : USUAL));
        int most = form == Form.LOW ? FEW_LINES : SOME_LINES;
        steps.add(new FittedText.Step(SMALLEST, whole ? ANY_LINES : most));
        return steps;
    }

    private List<FittedText.Step> lineSteps() {
        return List.of(
                new FittedText.Step("type-h2", 1),
                new FittedText.Step("type-body-bold", 1),
                new FittedText.Step(SMALLEST, form == Form.LOW && !whole ? 1 : FEW_LINES));
    }

    /** Where the lines end, on a portrait stage. */
    public double linesBottom() {
        return (form == Form.LOW ? LINES_TOP_LOW : LINES_TOP) + lines.prefHeight(LINES_WIDTH);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.resizeRelocate(0, 0, width, height);
        target.resizeRelocate(0, 0, width, height);
        if (header != null) {
            head.resizeRelocate(0, 0, width, StageHeader.HEIGHT);
            place(lines, MARGIN, form == Form.LOW ? LINES_TOP_LOW : LINES_TOP, LINES_WIDTH);
            layoutQr(MARGIN, StageHeader.HEIGHT, height - COVERED);
            return;
        }
        double margin = width < NARROW ? NARROW_MARGIN : MARGIN;
        place(head, margin, BRAND_TOP, width - 2 * margin);
        double highest = Math.round(height * BLOCK_TOP) + BLOCK_GAP;
        double top = Math.min(highest, height - BLOCK_GAP - Math.ceil(lines.prefHeight(width - 2 * margin)));
        place(lines, margin, top, width - 2 * margin);
        layoutQr(margin, BRAND_TOP + head.getHeight() + (pill == null ? 0 : PILL_GAP + pill.prefHeight(-1)), top);
        if (pill != null) {
            place(pill, margin, BRAND_TOP + head.getHeight() + PILL_GAP, Math.ceil(pill.prefWidth(-1)));
        }
    }

    /** At the right, above that line; not at all where there is no room below the other. */
    private void layoutQr(double margin, double from, double to) {
        double top = to - QR_GAP - StageQr.HEIGHT;
        qr.setVisible(!qr.isEmpty() && top >= from + QR_GAP / 2);
        qr.resizeRelocate(getWidth() - margin - StageQr.WIDTH, top, StageQr.WIDTH, StageQr.HEIGHT);
    }

    private static void place(Region part, double x, double y, double width) {
        part.resizeRelocate(x, y, width, Math.ceil(part.prefHeight(width)));
    }
}
