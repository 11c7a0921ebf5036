package org.centerkiosk.terminal.desk;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One of the sheets that lie on the desk. */
abstract class Panel extends Region {

    static final double EDGE = 2;
    static final double PAD = 20;
    static final double HEAD = 56;

    Panel(String styleClass) {
        getStyleClass().addAll("desk-panel", styleClass);
    }

    static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    /** Pushes what follows to the right. */
    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        space.setMinWidth(8);
        return space;
    }

    /** To have it or not to have it. */
    static void dress(Node node, String styleClass, boolean worn) {
        boolean has = node.getStyleClass().contains(styleClass);
        if (worn && !has) {
            node.getStyleClass().add(styleClass);
        } else if (!worn && has) {
            node.getStyleClass().remove(styleClass);
        }
    }
}
