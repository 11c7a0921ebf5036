package org.centerkiosk.terminal.desk;

import javafx.scene.layout.HBox;
import org.centerkiosk.terminal.control.TextLine;

/** What is on today and tomorrow. */
final class SessionPane extends Panel {

    private static final double CELL = 96;
    private static final double FOOT = 48;

    private final TextLine title = TextLine.of("", "type-desk-head");
    private final HBox head = row(6, title, space(), new Cap("Ctrl"), new Cap("↑"), new Cap("↓"));
    private final Lines<DeskModel.SessionLine> lines;
    private final TextLine foot = TextLine.of("", "type-desk-note", TextLine.SHORTENS);

    SessionPane(DeskService service) {
        super("session-pane");
        head.getStyleClass().add("desk-head");
        foot.getStyleClass().add("quiet");
        lines = new Lines<>(CELL, () -> new SessionCell(service));
        getChildren().addAll(head, lines, foot);
    }

    Lines<DeskModel.SessionLine> lines() {
        return lines;
    }

    void show(DeskModel.Sessions sessions) {
        title.setText(sessions.title());
        foot.setText(sessions.foot());
        lines.setAccessibleText(sessions.title());
        lines.show(sessions.lines(), sessions.chosen());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * EDGE;
        head.resizeRelocate(EDGE, EDGE, width, HEAD);
        double room = getHeight() - HEAD - FOOT - 2 * EDGE;
        lines.resizeRelocate(EDGE, EDGE + HEAD, width, lines.fitting(room));
        double line = foot.prefHeight(-1);
        foot.resizeRelocate(PAD, getHeight() - EDGE - FOOT + (FOOT - line) / 2, width - 2 * PAD, line);
    }
}
