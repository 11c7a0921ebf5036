package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The state of a session's seats: icon and words, never colour alone. Hidden where there is nothing to say. */
public final class SeatPill extends HBox {

    private static final double ICON = 26;
    private static final double LARGE_ICON = 36;

    private final boolean large;
    private final TextLine words;

    public SeatPill() {
        this(false);
    }

    /** @param large for the larger-text mode */
    public SeatPill(boolean large) {
        this.large = large;
        words = TextLine.of("", large ? "type-action" : "type-pill");
        getStyleClass().add("seat-pill");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    public SeatPill(SeatState state, @Nullable String text) {
        this();
        show(state, text);
    }

    public void show(SeatState state, @Nullable String text) {
        boolean shown = text != null && state != SeatState.UNKNOWN;
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        getStyleClass().setAll("seat-pill", "seat-" + styleOf(state), large ? "large" : "usual");
        words.setText(text);
        getChildren().setAll(new IconNode(iconOf(state), large ? LARGE_ICON : ICON), words);
    }

    private static String styleOf(SeatState state) {
        return switch (state) {
            case CANCELLED, POSTPONED -> "cancel";
            case LIVE -> "live";
            case WAIT -> "wait";
            case FEW -> "few";
            case FREE, WALK_IN -> "free";
            case FULL, PAST, UNKNOWN -> "full";
        };
    }

    private static Icon iconOf(SeatState state) {
        return switch (state) {
            case CANCELLED, POSTPONED -> Icon.CROSS;
            case LIVE -> Icon.PLAY;
            case WAIT -> Icon.THREE_DOTS;
            case FEW -> Icon.HALF_DISC;
            case FREE -> Icon.SEAT;
            case WALK_IN -> Icon.DOOR;
            case FULL, PAST, UNKNOWN -> Icon.STRUCK_CIRCLE;
        };
    }
}
