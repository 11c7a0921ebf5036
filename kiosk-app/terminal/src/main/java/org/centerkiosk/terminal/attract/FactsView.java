package org.centerkiosk.terminal.attract;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.LocationLine;
import org.centerkiosk.terminal.control.SeatBar;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** When, where, what it costs and how many seats are left, line by line. */
final class FactsView extends VBox {

    private final FittedText time = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-time", 1),
                    new FittedText.Step("type-section", 1),
                    new FittedText.Step("type-day", 1),
                    new FittedText.Step("type-h2", 1)),
            "time");
    private final TextLine until = TextLine.of("", "type-h2-plain", "until");
    private final LocationLine place = new LocationLine(
            36,
            new FittedText.Step("type-place", 1),
            new FittedText.Step("type-body", 1),
            new FittedText.Step("type-detail", 2));
    private final HBox kind = new HBox();
    private final SeatBar bar = new SeatBar();
    private final HBox seats = new HBox();
    private final SeatPill pill = new SeatPill();
    private final HBox people;
    private final TextLine peopleWords = TextLine.of("", "type-lead", TextLine.SHORTENS);

    FactsView() {
        getStyleClass().add("facts");
        kind.getStyleClass().add("kind");
        kind.setAlignment(Pos.CENTER_LEFT);
        seats.getStyleClass().add("seats");
        seats.setAlignment(Pos.CENTER_LEFT);
        people = new HBox(new IconNode(Icon.PERSON, 36), peopleWords);
        people.getStyleClass().add("people");
        people.setAlignment(Pos.CENTER_LEFT);
        pill.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(time, until, place, kind, people, bar, seats, pill);
    }

    void show(Slide slide) {
        time.setText(slide.time());
        until.setText(slide.until());
        shown(until, slide.until() != null);
        place.setText(slide.place() == null ? "" : slide.place());
        shown(place, slide.place() != null);
        kind.getChildren().setAll(new CategoryTag(slide.listing().event().category(), slide.category()));
        if (slide.remark() != null) {
            TextLine remark =
                    TextLine.of(slide.remark(), "type-body", slide.moved() ? "moved" : "remark", TextLine.SHORTENS);
            HBox.setHgrow(remark, Priority.ALWAYS);
            kind.getChildren().add(remark);
        }
        showSeats(slide.seats());
        peopleWords.setText(slide.people());
        shown(people, slide.seats() == null && slide.people() != null);
    }

    private void showSeats(Slide.@Nullable SeatLine line) {
        boolean counted = line != null && line.capacity() > 0;
        shown(bar, counted);
        shown(seats, counted);
        pill.show(SeatState.UNKNOWN, null);
        if (line == null) {
            return;
        }
        if (!counted) {
            pill.show(line.state(), line.strong());
            return;
        }
        String styleClass = "seats-" + line.state().name().toLowerCase(Locale.ROOT);
        bar.getStyleClass().setAll("seat-bar", styleClass);
        bar.show(line.capacity(), line.remaining());
        seats.getStyleClass().setAll("seats", styleClass);
        seats.getChildren().setAll(TextLine.of(line.strong(), "type-lead-bold", "strong"));
        if (line.rest() != null) {
            seats.getChildren().add(TextLine.of(line.rest(), "type-lead", "rest"));
        }
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
