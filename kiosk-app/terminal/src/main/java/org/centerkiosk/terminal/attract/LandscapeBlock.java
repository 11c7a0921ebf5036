package org.centerkiosk.terminal.attract;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.DateLeaf;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.LocationLine;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Title and facts on the lower part of a landscape stage: words at the left, the QR at the right. */
final class LandscapeBlock extends Region {

    private static final double LEAF_WIDTH = 144;
    private static final double LEAF_HEIGHT = 160;
    private static final double GAP = 32;

    private final boolean withQr;
    private final HBox kind = new HBox();
    private final FittedText han = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-title-96", 1),
                    new FittedText.Step("type-title-80", 2),
                    new FittedText.Step("type-title-64", 2)),
            "title");
    private final FittedText latin = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-title-80", 1),
                    new FittedText.Step("type-title-64", 2),
                    new FittedText.Step("type-title-48", 3)),
            "title");
    private FittedText title = han;
    private final TextLine subtitle = TextLine.of("", "type-subtitle", "subtitle", TextLine.SHORTENS);
    private final FittedText time = new FittedText(
            "",
            List.of(
                    new FittedText.Step("type-clock", 1),
                    new FittedText.Step("type-day", 1),
                    new FittedText.Step("type-h2", 1)),
            "time");
    private final TextLine until = TextLine.of("", "type-button-plain", "dim");
    private final LocationLine place = new LocationLine(
            34,
            new FittedText.Step("type-button-plain", 1),
            new FittedText.Step("type-body", 1),
            new FittedText.Step("type-detail", 1));
    private final HBox seats = new HBox();
    private final VBox lines;
    private final ScanWords action = new ScanWords(Pos.CENTER_LEFT);
    private final TextLine domain = TextLine.of("", "type-caption", "dim", TextLine.SHORTENS);
    private @Nullable DateLeaf leaf;
    private @Nullable QrCode qr;

    LandscapeBlock(boolean withQr) {
        this.withQr = withQr;
        getStyleClass().add("landscape-block");
        setMouseTransparent(true);
        kind.getStyleClass().add("kind");
        kind.setAlignment(Pos.CENTER_LEFT);
        seats.getStyleClass().add("seats");
        seats.setAlignment(Pos.CENTER_LEFT);
        HBox when = new HBox(time, until);
        when.getStyleClass().add("when");
        when.setAlignment(Pos.BASELINE_LEFT);
        lines = new VBox(when, place, seats);
        lines.getStyleClass().add("lines");
        lines.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(kind, han, latin, subtitle, lines, action, domain);
    }

    void show(Slide slide, Wording wording) {
        getChildren().removeAll(leaf, qr);
        leaf = new DateLeaf(slide.date(), wording, true);
        getChildren().add(leaf);
        Slide.Link link = withQr ? slide.link() : null;
        qr = link == null
                ? null
                : QrCode.of(link.url(), LandscapePlan.SIDE, link.action()).orElse(null);
        if (qr != null) {
            getChildren().add(qr);
        }
        action.show(qr == null ? null : link);
        domain.setText(qr == null || link == null ? "" : link.domain());
        showKind(slide);
        boolean isLatin = slide.title().codePoints().noneMatch(Character::isIdeographic);
        title = isLatin ? latin : han;
        han.setVisible(!isLatin);
        latin.setVisible(isLatin);
        title.setText(slide.title());
        subtitle.setText(slide.subtitle());
        time.setText(slide.time());
        until.setText(slide.until());
        place.setText(slide.place() == null ? "" : slide.place());
        shown(place, slide.place() != null);
        showSeats(slide);
        requestLayout();
    }

    private void showKind(Slide slide) {
        kind.getChildren().setAll(new CategoryTag(slide.listing().event().category(), slide.category()));
        if (slide.remark() != null) {
            TextLine remark = TextLine.of(slide.remark(), "type-body", "dim", TextLine.SHORTENS);
            HBox.setHgrow(remark, Priority.ALWAYS);
            kind.getChildren().add(remark);
        }
    }

    private void showSeats(Slide slide) {
        Slide.SeatLine line = slide.seats();
        shown(seats, line != null || slide.people() != null);
        if (line == null) {
            seats.getChildren()
                    .setAll(
                            new IconNode(Icon.PERSON, 34),
                            TextLine.of(slide.people() == null ? "" : slide.people(), "type-lead", TextLine.SHORTENS));
            return;
        }
        seats.getChildren().setAll(new IconNode(Icon.PEOPLE, 34), TextLine.of(line.strong(), "type-lead-bold"));
        if (line.rest() != null) {
            seats.getChildren().add(TextLine.of(line.rest(), "type-lead", "dim"));
        }
        seats.getStyleClass().setAll("seats", line.state().name().toLowerCase(Locale.ROOT));
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = qr == null ? getWidth() : getWidth() - LandscapePlan.SIDE - GAP;
        double factsTop = height - LEAF_HEIGHT;
        if (leaf != null) {
            leaf.resizeRelocate(0, factsTop, LEAF_WIDTH, LEAF_HEIGHT);
        }
        double x = LEAF_WIDTH + GAP;
        lines.resizeRelocate(x, factsTop, width - x, LEAF_HEIGHT);
        layoutTitle(width, factsTop);
        if (qr != null) {
            double side = LandscapePlan.SIDE;
            qr.resizeRelocate(getWidth() - side, height - side, side, side);
            double domainTop = height - side - 12 - domain.prefHeight(-1);
            domain.resizeRelocate(getWidth() - side, domainTop, side, domain.prefHeight(-1));
            double actionHeight = action.prefHeight(-1);
            action.resizeRelocate(getWidth() - side, domainTop - actionHeight, side, actionHeight);
        }
    }

    /** From above: kind, title, and the subtitle where there is room for it. */
    private void layoutTitle(double width, double bottom) {
        double kindHeight = kind.prefHeight(-1);
        kind.resizeRelocate(0, 0, width, kindHeight);
        double top = kindHeight + 4;
        double titleHeight = title.prefHeight(width);
        double subtitleHeight = subtitle.prefHeight(-1);
        boolean room = !subtitle.getText().isEmpty() && top + titleHeight + subtitleHeight + 8 <= bottom;
        double slack = bottom - top - titleHeight - (room ? subtitleHeight : 0);
        title.resizeRelocate(0, top + (room ? 0 : Math.max(0, slack - 12) / 2), width, titleHeight);
        subtitle.setVisible(room);
        subtitle.resizeRelocate(0, top + titleHeight, width, subtitleHeight);
    }
}
