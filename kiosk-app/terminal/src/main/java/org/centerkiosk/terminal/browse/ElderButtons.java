package org.centerkiosk.terminal.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/**
 * The row of large buttons below a list; the last one turns the page, is dark and a little wider. Where four stand side by
 * side their letters are a little smaller.
 */
final class ElderButtons extends Region {

    private static final double MAIN = 1.3;
    private static final int MANY = 4;

    private final List<Pressable> buttons = new ArrayList<>();

    void clear() {
        buttons.clear();
        getChildren().clear();
        getStyleClass().remove("many");
    }

    void add(Icon icon, String words, Runnable action) {
        add(false, words, action, new IconNode(icon, 48), TextLine.of(words, "type-elder-button"));
    }

    void addMain(Icon icon, String words, Runnable action) {
        add(true, words, action, TextLine.of(words, "type-elder-button"), new IconNode(icon, 48));
    }

    private void add(boolean main, String words, Runnable action, Region... contents) {
        HBox parts = new HBox(contents);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        Pressable button = new Pressable(words, parts);
        button.getStyleClass().add("elder-button");
        if (main) {
            button.getStyleClass().add("main");
        }
        button.setOnAction(action);
        buttons.add(button);
        getChildren().add(button);
        if (buttons.size() == MANY) {
            getStyleClass().add("many");
        }
    }

    private static double weight(Pressable button) {
        return button.getStyleClass().contains("main") ? MAIN : 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ElderLayout.BUTTON;
    }

    @Override
    protected void layoutChildren() {
        double weights = buttons.stream().mapToDouble(ElderButtons::weight).sum();
        double words =
                buttons.stream().mapToDouble(button -> button.prefWidth(-1)).sum();
        double free = getWidth() - words - (buttons.size() - 1) * ElderLayout.GAP;
        double x = 0;
        for (Pressable button : buttons) {
            double width = button.prefWidth(-1) + free * weight(button) / weights;
            button.resizeRelocate(Math.round(x), 0, Math.round(x + width) - Math.round(x), getHeight());
            x += width + ElderLayout.GAP;
        }
    }
}
