package org.centerkiosk.terminal.browse;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** What is looked for, with what is being composed underlined behind it. A touch brings the keys back. */
final class SearchField extends Pressable {

    private static final double CLEAR = 64;

    private final TextLine text;
    private final TextLine composed;
    private final TextLine hint;
    private final Region caret = new Region();
    private final Pressable clear = new Pressable(" ", new IconNode(Icon.CROSS, 32));

    SearchField(boolean elder, Runnable onClear) {
        super(" ");
        String type = elder ? "type-elder-title" : "type-h2";
        text = TextLine.of("", type, TextLine.SHORTENS);
        composed = TextLine.of("", type, "composed");
        hint = TextLine.of("", elder ? "type-elder-detail" : "type-lead", "hint", TextLine.SHORTENS);
        caret.getStyleClass().add("caret");
        clear.getStyleClass().add("search-clear");
        clear.setMinSize(CLEAR, CLEAR);
        clear.setMaxSize(CLEAR, CLEAR);
        clear.setOnAction(onClear);
        IconNode lens = new IconNode(Icon.SEARCH, elder ? 48 : 40);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox parts = new HBox(lens, gap(), text, composed, caret, hint, space, clear);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("search-field");
        getChildren().add(parts);
        for (Region part : new Region[] {text, composed, caret, hint, clear}) {
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(16);
        return gap;
    }

    void show(String typed, String composing, boolean typing, Wording wording) {
        boolean blank = typed.isEmpty() && composing.isEmpty();
        text.setText(typed);
        text.setVisible(!typed.isEmpty());
        composed.setText(composing);
        composed.setVisible(!composing.isEmpty());
        caret.setVisible(typing);
        hint.setText(wording.get("search.hint"));
        hint.setVisible(blank);
        clear.setVisible(!typed.isEmpty());
        clear.setAccessibleText(wording.get("search.clear"));
        setAccessibleText(blank ? wording.get("search.hint") : typed + composing);
        getStyleClass().remove("typing");
        if (typing) {
            getStyleClass().add("typing");
        }
    }

    /** Leaves nothing of what was typed in the scene. */
    void forget() {
        text.setText("");
        composed.setText("");
        setAccessibleText(" ");
    }
}
