package org.centerkiosk.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** Who signed up for the chosen session. */
final class RosterPane extends Panel {

    private static final double TOP = 96;
    private static final double COLUMN_HEADS = 44;
    private static final double CELL = 54;
    private static final double FOOT = 52;
    private static final double PICTURE = 64;

    private final PictureFrame picture;
    private final TextLine title = TextLine.of("", "type-desk-big", TextLine.SHORTENS);
    private final TextLine line = TextLine.of("", "type-desk-text", TextLine.SHORTENS);
    private final TextLine arrived = TextLine.of("", "type-desk-huge").aligned(Pos.TOP_RIGHT);
    private final TextLine expected = TextLine.of("", "type-desk-head").aligned(Pos.TOP_RIGHT);
    private final TextLine seats = TextLine.of("", "type-desk-note-bold").aligned(Pos.TOP_RIGHT);
    private final Region top = new Region();
    private final Region columnGround = new Region();
    private final List<TextLine> columns = new ArrayList<>();
    private final Lines<RosterLine> lines;
    private final TextLine empty = TextLine.wrapped("", 3, "type-desk-text").aligned(Pos.TOP_CENTER);
    private final TextLine more = TextLine.of("", "type-desk-name");
    private final TextLine rule =
            TextLine.of("", "type-desk-note", TextLine.SHORTENS).aligned(Pos.TOP_RIGHT);
    private final HBox foot = row(12, new IconNode(Icon.HALF_DISC, 26), more, space(), rule);
    private String mark = "";
    private String press = "";

    RosterPane(DeskService service, PictureSource pictures) {
        super("roster-pane");
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, 12);
        lines = new Lines<>(CELL, () -> new RosterCell(this, service));
        top.getStyleClass().add("roster-top");
        columnGround.getStyleClass().add("roster-columns");
        foot.getStyleClass().add("roster-foot");
        line.getStyleClass().add("quiet");
        expected.getStyleClass().add("quiet");
        empty.getStyleClass().add("quiet");
        getChildren().addAll(top, picture, title, line, arrived, expected, seats, columnGround, lines, empty);
        for (int i = 0; i < RosterCell.COLUMNS.length; i++) {
            TextLine head = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
            head.getStyleClass().add("quiet");
            columns.add(head);
        }
        getChildren().addAll(columns);
        getChildren().add(foot);
    }

    Lines<RosterLine> lines() {
        return lines;
    }

    /** What is searched for. */
    String mark() {
        return mark;
    }

    /** Words before the key that lets in. */
    String press() {
        return press;
    }

    void show(DeskModel.RosterPart roster) {
        picture.setVisible(roster.event() != null);
        if (roster.event() != null) {
            picture.show(roster.event());
        }
        title.setText(roster.title());
        line.setText(roster.line());
        arrived.setText(roster.arrived());
        expected.setText(roster.expected());
        seats.setText(roster.seats());
        dress(seats, "tight", roster.isTight());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setText(roster.columns().get(i));
        }
        boolean redraw = !mark.equals(roster.mark()) || !press.equals(roster.press());
        mark = roster.mark();
        press = roster.press();
        lines.setAccessibleText(roster.title());
        lines.show(roster.lines(), roster.chosen());
        if (redraw) {
            lines.refresh();
        }
        empty.setText(roster.empty());
        more.setText(roster.foot());
        rule.setText(roster.rule());
        foot.setVisible(!roster.foot().isEmpty());
        dress(foot, "tight", roster.isTight());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * EDGE;
        top.resizeRelocate(EDGE, EDGE, width, TOP);
        layoutTop(width);
        double y = EDGE + TOP;
        columnGround.resizeRelocate(EDGE, y, width, COLUMN_HEADS);
        for (int i = 0; i < columns.size(); i++) {
            double end = i + 1 < columns.size() ? RosterCell.COLUMNS[i + 1] - 4 : width - PAD;
            double high = columns.get(i).prefHeight(-1);
            columns.get(i)
                    .resizeRelocate(
                            EDGE + RosterCell.COLUMNS[i],
                            y + (COLUMN_HEADS - high) / 2,
                            end - RosterCell.COLUMNS[i],
                            high);
        }
        y += COLUMN_HEADS;
        double room = getHeight() - EDGE - y - FOOT;
        lines.resizeRelocate(EDGE, y, width, lines.fitting(room));
        empty.resizeRelocate(PAD, y + 80, width - 2 * PAD, empty.prefHeight(width - 2 * PAD));
        double end = getHeight() - EDGE;
        foot.resizeRelocate(EDGE, end - FOOT, width, FOOT);
    }

    private void layoutTop(double width) {
        double left = PAD;
        if (picture.isVisible()) {
            picture.resizeRelocate(PAD, EDGE + (TOP - PICTURE) / 2, PICTURE, PICTURE);
            left += PICTURE + 16;
        }
        double right = width - PAD + EDGE;
        double big = Math.ceil(arrived.prefWidth(-1));
        double small = Math.ceil(expected.prefWidth(-1));
        expected.resizeRelocate(right - small, EDGE + 24, small, expected.prefHeight(-1));
        arrived.resizeRelocate(right - small - 6 - big, EDGE + 10, big, arrived.prefHeight(-1));
        double wide = Math.ceil(seats.prefWidth(-1));
        seats.resizeRelocate(right - wide, EDGE + 58, wide, seats.prefHeight(-1));
        double room = right - Math.max(big + small + 6, wide) - 24 - left;
        title.resizeRelocate(left, EDGE + 14, room, title.prefHeight(-1));
        line.resizeRelocate(left, EDGE + 54, room, line.prefHeight(-1));
    }
}
