package org.centerkiosk.terminal.takeover;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** Ten digits, erase and cancel in three columns, and the key that does it below, as wide as all. */
final class Keypad extends Region {

    private static final double KEY_HEIGHT = 126;
    private static final double GAP = 16;
    private static final int COLUMNS = 3;
    private static final int ROWS = 5;

    private final List<Pressable> keys = new ArrayList<>();
    private final Pressable action;

    /** @param down whether the screen is down, so that the last key puts it back */
    Keypad(Takedown takedown, Wording wording, boolean down) {
        getStyleClass().add("keypad");
        for (char digit = '1'; digit <= '9'; digit++) {
            keys.add(digit(takedown, digit));
        }
        Pressable cancel = key(
                wording.get("pad.cancel"),
                TextLine.of(wording.get("pad.cancel"), "type-elder-button").aligned(Pos.CENTER));
        cancel.setOnAction(takedown::cancel);
        Pressable erase = key(wording.get("pad.erase"), new IconNode(Icon.ERASE, 56));
        erase.setOnAction(takedown::erase);
        keys.add(cancel);
        keys.add(digit(takedown, '0'));
        keys.add(erase);
        String words = wording.get(down ? "pad.putBack" : "pad.takeDown");
        action = key(words, TextLine.of(words, "type-elder-button").aligned(Pos.CENTER));
        action.getStyleClass().add("primary");
        action.setOnAction(takedown::submit);
        getChildren().addAll(keys);
        getChildren().add(action);
    }

    private static Pressable digit(Takedown takedown, char digit) {
        Pressable key = key(
                String.valueOf(digit),
                TextLine.of(String.valueOf(digit), "type-time").aligned(Pos.CENTER));
        key.setOnAction(() -> takedown.digit(digit));
        return key;
    }

    private static Pressable key(String words, Node face) {
        Pressable key = new Pressable(words, face);
        key.getStyleClass().add("pad-key");
        return key;
    }

    /** Looks as if it took nothing, while it does not. */
    void setWaiting(boolean waiting) {
        getStyleClass().remove("waiting");
        if (waiting) {
            getStyleClass().add("waiting");
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROWS * KEY_HEIGHT + (ROWS - 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor((getWidth() - (COLUMNS - 1) * GAP) / COLUMNS);
        for (int place = 0; place < keys.size(); place++) {
            keys.get(place)
                    .resizeRelocate(
                            (place % COLUMNS) * (width + GAP),
                            (place / COLUMNS) * (KEY_HEIGHT + GAP),
                            width,
                            KEY_HEIGHT);
        }
        action.resizeRelocate(0, (ROWS - 1) * (KEY_HEIGHT + GAP), getWidth(), KEY_HEIGHT);
    }
}
