package org.centerkiosk.terminal.venue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** The parts of the card: headings, hours, closures, contact. */
final class Section {

    private static final List<FittedText.Step> DAY =
            List.of(new FittedText.Step("type-body", 1), new FittedText.Step("type-detail", 1));

    private static final double DAY_WIDTH = 92;

    private Section() {}

    /** A heading over a line, with the English beside the Chinese. */
    static HBox heading(Wording wording, String key, boolean elder) {
        HBox heading = new HBox(TextLine.of(wording.get(key), elder ? "type-section" : "type-h2"));
        if (wording.language() == Language.ZH && !elder) {
            heading.getChildren().add(TextLine.of(wording.get(key + "English"), "type-detail", "english"));
        }
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    /** Today and the days after it. */
    static VBox week(VenueModel model) {
        VBox week = new VBox();
        week.getStyleClass().add("week");
        for (VenueModel.Day day : model.week()) {
            FittedText hours = new FittedText(
                    day.hours(),
                    List.of(
                            new FittedText.Step("type-body", 1),
                            new FittedText.Step("type-detail", 1),
                            new FittedText.Step("type-caption", 2)),
                    "hours");
            HBox.setHgrow(hours, Priority.ALWAYS);
            FittedText name = new FittedText(day.name(), DAY, "day");
            name.setMinWidth(DAY_WIDTH);
            HBox row = new HBox(name, hours);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().addAll("day-hours", day.today() ? "today" : "other");
            week.getChildren().add(row);
        }
        return week;
    }

    /** @param most at most so many */
    static VBox closures(VenueModel model, int most) {
        VBox list = new VBox();
        list.getStyleClass().add("closures");
        model.closures().stream().limit(most).forEach(closed -> {
            FittedText words = new FittedText(
                    closed.days() + " " + closed.reason(),
                    List.of(
                            new FittedText.Step("type-pill", 1),
                            new FittedText.Step("type-detail-bold", 1),
                            new FittedText.Step("type-caption", 3)),
                    "words");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(new IconNode(Icon.CALENDAR, 28), words);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("closed");
            list.getChildren().add(row);
        });
        return list;
    }

    static VBox contact(VenueModel model, Wording wording) {
        VBox list = new VBox(tile(Icon.QUESTION, wording.get("venue.desk"), model.desk()));
        if (model.phone() != null) {
            list.getChildren().add(tile(Icon.PHONE, wording.get("venue.phone"), model.phone()));
        }
        if (model.address() != null) {
            list.getChildren().add(tile(Icon.PIN, wording.get("venue.address"), model.address()));
        }
        list.getStyleClass().add("contact");
        return list;
    }

    /**
     * With the larger text: one thing below the other, the desk first.
     *
     * @param most closures at most; where none has room, the address has none either
     */
    static VBox spaced(VenueModel model, int most) {
        HBox desk = new HBox(
                new IconNode(Icon.QUESTION, 64),
                new FittedText(
                        model.desk(),
                        List.of(
                                new FittedText.Step("type-elder-title", 1),
                                new FittedText.Step("type-elder-button", 2)),
                        "words"));
        HBox.setHgrow(desk.getChildren().getLast(), Priority.ALWAYS);
        desk.setAlignment(Pos.CENTER_LEFT);
        desk.getStyleClass().add("desk-card");
        VBox list = new VBox(desk);
        if (model.phone() != null) {
            list.getChildren().add(spacedRow(Icon.PHONE, model.phone()));
        }
        if (model.address() != null && most > 0) {
            list.getChildren().add(spacedRow(Icon.PIN, model.address()));
        }
        model.closures().stream()
                .limit(Math.min(1, most))
                .forEach(closed ->
                        list.getChildren().add(spacedRow(Icon.CALENDAR, closed.days() + " " + closed.reason())));
        list.getStyleClass().add("spaced");
        return list;
    }

    private static HBox spacedRow(Icon icon, String words) {
        FittedText text = new FittedText(
                words,
                List.of(new FittedText.Step("type-elder-detail", 1), new FittedText.Step("type-elder-note", 2)),
                "words");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(new IconNode(icon, 48), text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("spaced-row");
        return row;
    }

    private static HBox tile(Icon icon, String label, String words) {
        HBox square = new HBox(new IconNode(icon, 40));
        square.setAlignment(Pos.CENTER);
        square.getStyleClass().add("icon-tile");
        VBox lines = new VBox(
                TextLine.of(label, "type-detail", "label"),
                TextLine.wrapped(words, 3, words.length() > 24 ? "type-detail-bold" : "type-lead-bold"));
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(square, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tile-row");
        return row;
    }

    static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
