package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.control.TextLine;

/** Who is meant by what was typed into the search. */
final class FoundPane extends Panel {

    private static final double CELL = 76;

    private final TextLine title = TextLine.of("", "type-desk-head");
    private final TextLine typed = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private final HBox head = row(8, title, typed, space(), new Cap("↑"), new Cap("↓"), new Cap("Enter"));
    private final Lines<DeskModel.FoundLine> lines;
    private final TextLine empty = TextLine.wrapped("", 5, "type-desk-text").aligned(Pos.TOP_LEFT);

    FoundPane(DeskService service) {
        super("found-pane");
        head.getStyleClass().add("desk-head");
        typed.getStyleClass().add("quiet");
        empty.getStyleClass().add("quiet");
        lines = new Lines<>(CELL, () -> new FoundCell(service));
        lines.setFocusTraversable(false);
        getChildren().addAll(head, lines, empty);
    }

    void show(DeskModel.FoundPart found) {
        title.setText(found.title());
        typed.setText(found.typed());
        lines.setAccessibleText(found.title());
        lines.setVisible(!found.lines().isEmpty());
        lines.show(found.lines(), found.chosen());
        empty.setText(found.empty());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * EDGE;
        head.resizeRelocate(EDGE, EDGE, width, HEAD);
        double room = getHeight() - HEAD - 2 * EDGE;
        lines.resizeRelocate(EDGE, EDGE + HEAD, width, lines.fitting(room));
        double wide = width - 2 * PAD;
        empty.resizeRelocate(PAD, EDGE + HEAD + 20, wide, empty.prefHeight(wide));
    }
}
