package org.centerkiosk.terminal.venue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** What one reads from afar: whether it is open, until when, and the hours of today. */
final class VenueStage extends VBox {

    private final FittedText headline;
    private final FittedText change;
    private final FittedText today;
    private final TextLine notice;
    private final HBox noticeRow;
    private final boolean low;

    /** @param low without the hours of today, which the week has too */
    VenueStage(boolean elder, boolean low) {
        this.low = low;
        headline = new FittedText(
                "",
                elder
                        ? List.of(new FittedText.Step("type-elder-hero", 1), new FittedText.Step("type-elder-title", 2))
                        : List.of(
                                new FittedText.Step("type-title-120", 1),
                                new FittedText.Step("type-title-104", 1),
                                new FittedText.Step("type-title-80", 2)),
                "headline");
        change = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-sub", 2),
                                new FittedText.Step("type-elder-detail-bold", 3))
                        : List.of(new FittedText.Step("type-section", 1), new FittedText.Step("type-h2", 2)),
                "change");
        today = new FittedText(
                "",
                elder
                        ? List.of(
                                new FittedText.Step("type-elder-button", 2),
                                new FittedText.Step("type-elder-detail", 3))
                        : List.of(new FittedText.Step("type-subtitle", 1), new FittedText.Step("type-lead", 2)),
                "today-hours");
        notice = TextLine.of("", elder ? "type-elder-button" : "type-h2");
        noticeRow = new HBox(new IconNode(Icon.QUESTION, elder ? 48 : 40), notice);
        noticeRow.getStyleClass().add("notice");
        noticeRow.setAlignment(Pos.CENTER_LEFT);
        noticeRow.setMaxWidth(USE_PREF_SIZE);
        getStyleClass().add("venue-stage");
        setMouseTransparent(true);
        getChildren().addAll(headline, change, today, noticeRow);
    }

    void show(VenueModel model) {
        headline.setText(model.headline());
        change.setText(model.change() == null ? "" : model.change());
        Section.shown(change, model.change() != null);
        today.setText(model.today());
        Section.shown(today, !low);
        notice.setText(model.notice());
        Section.shown(noticeRow, model.notice() != null);
    }
}
