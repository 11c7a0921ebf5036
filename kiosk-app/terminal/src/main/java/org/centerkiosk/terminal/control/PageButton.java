package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.theme.Icon;

/** Turns a page: icon and words, or the icon alone where there is little room. Pale where there is no such page. */
public final class PageButton extends Pressable {

    private final HBox parts = new HBox();
    private final TextLine words = TextLine.of("", "type-body-bold");

    /** @param iconAlone whether its words are spoken only */
    public PageButton(Icon icon, boolean iconAlone) {
        super(" ");
        getStyleClass().addAll("page-button", iconAlone ? "icon-alone" : "with-words");
        setMinWidth(USE_PREF_SIZE);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        parts.getChildren().add(new IconNode(icon, 32));
        if (!iconAlone) {
            parts.getChildren().add(words);
        }
        getChildren().add(parts);
    }

    /** @param leads whether there is such a page */
    public void show(String text, boolean leads) {
        words.setText(text);
        setAccessibleText(text);
        setDisable(!leads);
        getStyleClass().removeAll("leads", "ends");
        getStyleClass().add(leads ? "leads" : "ends");
    }
}
