package org.centerkiosk.terminal.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.theme.Icon;

/** A button with icon and words: in the dock, or with another style class on paper. */
public final class DockButton extends Pressable {

    private DockButton(String accessibleText, Node... parts) {
        super(accessibleText);
        getStyleClass().add("dock-button");
        setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(parts);
        row.getStyleClass().add("parts");
        row.setAlignment(Pos.CENTER);
        getChildren().add(row);
    }

    public static DockButton of(Icon icon, String words) {
        return new DockButton(words, new IconNode(icon, 40), TextLine.of(words, "type-button"));
    }

    public static DockButton of(String words) {
        return new DockButton(words, TextLine.of(words, "type-button"));
    }

    /** A button with parts of its own, such as one large and one small letter. */
    public static DockButton with(String accessibleText, Node... parts) {
        return new DockButton(accessibleText, parts);
    }
}
