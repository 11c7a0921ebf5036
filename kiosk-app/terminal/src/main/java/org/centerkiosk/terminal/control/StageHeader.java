package org.centerkiosk.terminal.control;

import java.time.Instant;
import java.util.Objects;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The head of a portrait stage, as wide as the screen: the brand at the left, the clock at the right, and under the
 * clock a pill where the numbers are of a while ago. It lies over the picture and lets touches through.
 */
public final class StageHeader extends Region {

    /** Where the pill begins, so that titles know how much of the stage it takes. */
    public static final double PILL_TOP = 152;

    /** The whole height, pill included. */
    public static final double HEIGHT = 208;

    private static final double MARGIN = 56;
    private static final double BRAND_TOP = 56;
    private static final double CLOCK_TOP = 44;
    private static final double GAP = 32;

    private final Brand brand;
    private final ClockFace clock;
    private @Nullable OfflinePill pill;
    private @Nullable String pillWords;
    private boolean lunar = true;

    /** @param elder larger text: the brand's Chinese name alone and the time alone */
    public StageHeader(String seal, String name, @Nullable String english, boolean elder) {
        brand = new Brand(seal, name, elder ? null : english);
        clock = new ClockFace(elder ? ClockFace.Form.ELDER : ClockFace.Form.STAGE);
        getStyleClass().addAll("stage-header", Picture.Tone.CREAM.styleClass());
        getChildren().addAll(brand, clock);
        setMouseTransparent(true);
    }

    /** Whether the lunar date stands below the day, where there is room for it. */
    public void setLunar(boolean wanted) {
        lunar = wanted;
    }

    /** The colour that the picture under it asks for. */
    public void setTone(Picture.Tone tone) {
        tone.dress(this);
    }

    /** @param staleSince when the numbers on the screen were true, null where they are of now */
    public void show(Instant now, @Nullable Instant staleSince, Wording wording) {
        // The pill takes the place of the lunar date: titles begin close below.
        clock.setLunar(lunar && staleSince == null);
        clock.show(now, wording);
        String words = staleSince == null ? null : wording.format("offline.pill", wording.moment(staleSince, now));
        if (Objects.equals(words, pillWords)) {
            return;
        }
        pillWords = words;
        getChildren().remove(pill);
        pill = words == null ? null : new OfflinePill(words);
        if (pill != null) {
            getChildren().add(pill);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - MARGIN;
        double clockWidth = Math.ceil(clock.prefWidth(-1));
        place(clock, right - clockWidth, CLOCK_TOP, clockWidth);
        double brandWidth = Math.min(brand.prefWidth(-1), right - clockWidth - GAP - MARGIN);
        place(brand, MARGIN, BRAND_TOP, brandWidth);
        if (pill != null) {
            double width = Math.ceil(pill.prefWidth(-1));
            place(pill, right - width, PILL_TOP, width);
        }
    }

    private static void place(Region part, double x, double y, double width) {
        part.resizeRelocate(x, y, width, Math.ceil(part.prefHeight(width)));
    }
}
