package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.theme.Icon;

/** Turns a page: icon and words, or the icon alone where there is little room. Pale where there is no such page. */
public final class PageButton extends Pressable {

    private final HBox parts = new HBox();
    private final TextLine words;

    /** @param iconAlone whether its words are spoken only */
    public PageButton(Icon icon, boolean iconAlone) {
        this(icon, iconAlone, false);
    }

    /**
     * @param iconAlone whether its words are spoken only
     * @param large for the larger text
     */
    public PageButton(Icon icon, boolean iconAlone, boolean large) {
        super(" ");
        words = TextLine.of("", large ? "type-elder-button" : "type-body-bold");
        getStyleClass().addAll("page-button", iconAlone ? "icon-alone" : "with-words", large ? "large" : "usual");
        setMinWidth(USE_PREF_SIZE);
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER);
        parts.getChildren().add(new IconNode(icon, large ? 48 : 32));
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
        String styleClass = leads ? "leads" : "ends";
        if (!getStyleClass().contains(styleClass)) {
            getStyleClass().removeAll("leads", "ends");
            getStyleClass().add(styleClass);
        }
    }
}
