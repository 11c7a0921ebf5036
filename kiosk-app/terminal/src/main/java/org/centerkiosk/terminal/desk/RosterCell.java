package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** One registration of the roster. */
final class RosterCell extends ListCell<RosterLine> {

    /** Where each column begins, from the left edge; the last one takes the rest. */
    static final double[] COLUMNS = {20, 64, 144, 336, 512, 592, 704};

    private static final double GAP = 12;

    private final RosterPane pane;
    private final TextLine number = TextLine.of("", "type-desk-note");
    private final IconNode check = new IconNode(Icon.CHECK, 26);
    private final IconNode part = new IconNode(Icon.MINUS, 22);
    private final StackPane box = new StackPane(check, part);
    private final TextLine name = TextLine.of("", "type-desk-name", TextLine.SHORTENS);
    private final TextLine initials = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private final StackPane mark = new StackPane(initials);
    private final HBox who = Panel.row(8, name, mark);
    private final TextLine phone = TextLine.of("", "type-desk-text");
    private final TextLine party = TextLine.of("", "type-desk-text");
    private final TextLine channel = TextLine.of("", "type-desk-text", TextLine.SHORTENS);
    private final TextLine status = TextLine.of("", "type-desk-text", TextLine.SHORTENS);
    private final TextLine press = TextLine.of("", "type-desk-name", TextLine.SHORTENS);
    private final HBox says = Panel.row(8, status, press, new Cap("Space"));
    private final IconNode waits = new IconNode(Icon.CLOCK, 20);
    private final Region row = new Row();

    RosterCell(RosterPane pane, DeskService service) {
        this.pane = pane;
        getStyleClass().add("roster-cell");
        box.getStyleClass().add("roster-box");
        mark.getStyleClass().add("roster-mark");
        mark.setMinWidth(0);
        mark.setAlignment(Pos.CENTER_LEFT);
        number.getStyleClass().add("quiet");
        initials.getStyleClass().add("initials");
        status.getStyleClass().add("status");
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (getItem() != null) {
                service.browsing().chooseRow(getItem().id());
                if (event.getX() >= COLUMNS[1] && event.getX() < COLUMNS[2] - GAP) {
                    service.door().toggle();
                }
            }
        });
        selectedProperty().addListener((property, before, after) -> dress());
    }

    @Override
    protected void updateItem(RosterLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        number.setText(String.valueOf(line.number()));
        name.setText(line.name());
        initials.setText(line.initials());
        phone.setText(line.phone());
        party.setText(line.party());
        channel.setText(line.channel());
        status.setText(line.status());
        waits.setVisible(line.isPending());
        setAccessibleText(line.name() + " " + line.status());
        setGraphic(row);
        dress();
    }

    private void dress() {
        RosterLine line = getItem();
        if (line == null) {
            return;
        }
        boolean isNext = isSelected() && line.box() == RosterLine.Box.OPEN;
        status.setVisible(!isNext);
        status.setManaged(!isNext);
        press.setText(pane.press());
        for (int i = 1; i < says.getChildren().size(); i++) {
            says.getChildren().get(i).setVisible(isNext);
            says.getChildren().get(i).setManaged(isNext);
        }
        check.setVisible(line.box() == RosterLine.Box.FULL);
        part.setVisible(line.box() == RosterLine.Box.PART);
        box.setVisible(line.box() != RosterLine.Box.NONE);
        Panel.dress(this, "in", line.box() == RosterLine.Box.FULL);
        Panel.dress(this, "part", line.box() == RosterLine.Box.PART);
        Panel.dress(this, "none", line.box() == RosterLine.Box.NONE);
        String typed = pane.mark();
        Panel.dress(
                mark,
                "marked",
                isSelected() && !typed.isEmpty() && line.initials().startsWith(typed));
    }

    /** Its parts under the heads of their columns. */
    private final class Row extends Region {

        Row() {
            getChildren().addAll(number, box, who, phone, party, channel, says, waits);
        }

        @Override
        protected void layoutChildren() {
            double high = getHeight();
            put(number, 0, high);
            box.resizeRelocate(COLUMNS[1], (high - 34) / 2, 34, 34);
            put(who, 2, high);
            put(phone, 3, high);
            put(party, 4, high);
            put(channel, 5, high);
            put(says, 6, high);
            waits.resizeRelocate(COLUMNS[4] + 28, (high - 20) / 2, 20, 20);
        }

        private void put(Region part, int column, double high) {
            double end = column + 1 < COLUMNS.length ? COLUMNS[column + 1] - GAP : getWidth() - PANE_PAD;
            double line = part.prefHeight(-1);
            part.resizeRelocate(COLUMNS[column], (high - line) / 2, end - COLUMNS[column], line);
        }
    }

    private static final double PANE_PAD = 20;
}
