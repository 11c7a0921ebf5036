package org.centerkiosk.terminal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.PagedText;
import org.centerkiosk.terminal.control.SeatPill;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.event.EventLayout.Form;
import org.centerkiosk.terminal.event.EventModel.Tile;
import org.centerkiosk.terminal.event.EventModel.Way;
import org.centerkiosk.terminal.event.EventModel.Ways;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The sheet of an event: notice, facts, sessions, text, ways. */
final class EventDesk extends Region {

    private static final double TOP = 40;
    private static final double BOTTOM = 32;
    private static final double HEADING = 56;
    private static final double SCAN_CARD = 564;

    private final EventLayout layout;
    private final EventViewModel viewModel;
    private @Nullable NoticeBar notice;
    private final List<FactTile> facts = new ArrayList<>();
    private final SessionsBox sessions;
    private final PagedText text;
    private final TextLine rule = TextLine.wrapped("", 3, "type-body-bold", "rule");
    private final HBox waysHeading = new HBox();
    private final TextLine waysTitle = TextLine.of("", "type-h2");
    private final TextLine waysEnglish = TextLine.of("", "type-detail", "english");
    private final SeatPill waysPill = new SeatPill();
    private final List<Region> cards = new ArrayList<>();
    private String words = "";
    private String ruleWords = "";
    private int textPage;
    private String more = "";
    private String fromStart = "";
    private Ways shownWays = new Ways("", null, false, List.of());

    EventDesk(EventLayout layout, EventViewModel viewModel) {
        this.layout = layout;
        this.viewModel = viewModel;
        this.text = new PagedText(viewModel::turnText, "type-body", "text");
        this.sessions = new SessionsBox(layout.tilesInRow(), new SessionsBox.Actions() {
            @Override
            public void choose(Tile tile, int from) {
                viewModel.choose(tile.id(), from);
            }

            @Override
            public void chooseSeries(int from) {
                viewModel.chooseSeries(from);
            }

            @Override
            public IntConsumer showFrom() {
                return viewModel::showFrom;
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        waysHeading.getStyleClass().add("event-heading");
        waysHeading.setAlignment(Pos.CENTER_LEFT);
        waysHeading.getChildren().addAll(waysTitle, waysEnglish, space, waysPill);
        getStyleClass().addAll("sheet", "event-desk");
    }

    void show(EventModel model, Wording wording) {
        notice = model.notice() == null ? null : new NoticeBar(model.notice(), false);
        facts.clear();
        model.facts().forEach(fact -> facts.add(new FactTile(fact, layout.factWidth(), false)));
        boolean pillAbove = layout.form() != Form.SIDE && model.sessions() != null;
        if (model.sessions() != null) {
            sessions.show(model, model.sessions(), pillAbove, wording);
        }
        sessions.setVisible(model.sessions() != null);
        ruleWords = model.rule() == null ? "" : model.rule();
        words = model.text();
        more = wording.get("event.more");
        fromStart = wording.get("event.fromStart");
        textPage = model.textPage();
        waysTitle.setText(model.ways().heading());
        waysEnglish.setText(layout.form() == Form.SIDE ? null : model.ways().english());
        boolean noticed = model.notice() != null && model.notice().alarm();
        waysPill.show(model.seats(), pillAbove || noticed ? null : model.pill());
        showWays(model.ways(), wording);
        fill();
    }

    private void showWays(Ways ways, Wording wording) {
        if (ways.equals(shownWays)) {
            return;
        }
        shownWays = ways;
        cards.clear();
        boolean stacked = isStacked(ways.list().size());
        for (Way each : ways.list()) {
            boolean symbol = each instanceof EventModel.Scan;
            WayCard writer = stacked && !symbol
                    ? WayCard.stacked(viewModel)
                    : new WayCard(false, layout.form() == Form.LOW, viewModel);
            writer.of(each, wording).ifPresent(cards::add);
        }
    }

    private void fill() {
        getChildren().clear();
        if (notice != null) {
            getChildren().add(notice);
        }
        getChildren().addAll(facts);
        getChildren().addAll(sessions, text, rule, waysHeading);
        getChildren().addAll(cards);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = layout.margin();
        double width = layout.contentWidth();
        if (layout.form() == Form.SIDE && sessions.isVisible()) {
            layoutSide(left, width);
            return;
        }
        double y = TOP;
        if (notice != null) {
            y += place(notice, left, y, width) + 24;
        }
        layoutHigh(left, width, y);
    }

    private void layoutHigh(double left, double width, double from) {
        double column = (width - 24) / 2;
        double y = from;
        int shown = factsWithRoom(from, width, column);
        for (int place = 0; place < facts.size(); place++) {
            facts.get(place).setVisible(place < shown);
        }
        for (int place = 0; place < shown; place += 2) {
            double high = 0;
            for (int side = 0; side < 2 && place + side < facts.size(); side++) {
                high = Math.max(high, place(facts.get(place + side), left + side * (column + 24), y, column));
            }
            y += high + 16;
        }
        if (sessions.isVisible()) {
            y += 8 + place(sessions, left, y + 8, width) + 24;
        } else {
            y += 8;
        }
        double waysTop = layoutWays(left, width);
        layoutText(left, y, width, waysTop - 24 - y);
    }

    /** Below a notice on a screen that is not tall, only time and place have room above the sessions, or nothing. */
    private int factsWithRoom(double from, double width, double column) {
        double below = sessions.isVisible() ? Math.ceil(sessions.prefHeight(width)) + 32 : 8;
        double room = getHeight() - BOTTOM - layout.cardHeight() - 12 - HEADING - from - below;
        if (factsHeight(column) <= room) {
            return facts.size();
        }
        int first = Math.min(2, facts.size());
        double high = facts.subList(0, first).stream()
                .mapToDouble(fact -> Math.ceil(fact.prefHeight(column)))
                .max()
                .orElse(0);
        return high + 16 <= room || notice == null ? first : 0;
    }

    private void layoutSide(double left, double width) {
        double main = layout.mainWidth();
        double column = width - main - EventLayout.COLUMN_GAP;
        double mainX = left + column + EventLayout.COLUMN_GAP;
        double y = TOP;
        if (notice != null) {
            y += place(notice, left, y, column) + 24;
        }
        for (FactTile fact : facts) {
            y += place(fact, left, y, column) + 16;
        }
        layoutWays(mainX, main);
        place(sessions, mainX, TOP, main);
        layoutText(left, y + 8, column, getHeight() - BOTTOM - y - 8);
    }

    private double layoutWays(double left, double width) {
        double height = layout.cardHeight();
        double top = getHeight() - BOTTOM - height;
        double headingTop = top - 12 - HEADING;
        waysHeading.resizeRelocate(left, headingTop, width, HEADING);
        if (isStacked(cards.size())) {
            stack(left, top, width, height);
            return headingTop;
        }
        double x = left;
        for (Region card : cards) {
            double each = cardWidth(card, width);
            card.resizeRelocate(Math.round(x), top, Math.floor(each), height);
            x += each + 16;
        }
        return headingTop;
    }

    /** Three cards side by side leave no room for a symbol but on a tall screen. */
    private boolean isStacked(int number) {
        return number > 2 && layout.form() != Form.TALL;
    }

    /** The symbol at the right, the others above each other. */
    private void stack(double left, double top, double width, double height) {
        double symbol = layout.form() == Form.LOW ? SCAN_CARD : (width - 16) / 2;
        double others = width - symbol - 16;
        double each = (height - 16) / 2;
        double y = top;
        for (Region card : cards) {
            if (card.getStyleClass().contains("scan")) {
                card.resizeRelocate(left + others + 16, top, symbol, height);
            } else {
                card.resizeRelocate(left, y, others, each);
                y += each + 16;
            }
        }
    }

    /** Cards are equally wide; with their words beside the picture a symbol takes more than an icon does. */
    private double cardWidth(Region card, double width) {
        double free = width - (cards.size() - 1) * 16;
        boolean beside = layout.form() == Form.LOW && cards.size() == 2;
        if (!beside) {
            return free / Math.max(1, cards.size());
        }
        return card.getStyleClass().contains("scan") ? SCAN_CARD : free - SCAN_CARD;
    }

    /** The rule in bold below the text, or as part of it where both together need pages. */
    private void layoutText(double left, double top, double width, double room) {
        rule.setText(ruleWords);
        double ruleHeight = ruleWords.isEmpty() ? 0 : rule.prefHeight(width);
        turnTo(words);
        double textHeight = text.wholeHeight(width);
        boolean apart = textHeight + ruleHeight <= room + 0.5;
        if (!apart && ruleHeight > 0) {
            turnTo(words.isEmpty() ? ruleWords : words + "\n" + ruleWords);
            textHeight = text.wholeHeight(width);
        }
        text.resizeRelocate(left, top, width, PagedText.heightIn(room, textHeight));
        text.setVisible(textHeight > 0);
        rule.resizeRelocate(left, top + textHeight, width, ruleHeight);
        rule.setVisible(apart && ruleHeight > 0);
    }

    private void turnTo(String whole) {
        text.show(whole, textPage, more, fromStart);
    }

    /** From its upper edge down to the dock, with all of its text, where the desk is one column. */
    double wholeHeight() {
        double width = layout.contentWidth();
        double y = TOP + (notice == null ? 0 : Math.ceil(notice.prefHeight(width)) + 24);
        y += factsHeight((width - 24) / 2) + 8;
        if (sessions.isVisible()) {
            y += Math.ceil(sessions.prefHeight(width)) + 24;
        }
        rule.setText(ruleWords);
        turnTo(words);
        y += text.wholeHeight(width) + (ruleWords.isEmpty() ? 0 : rule.prefHeight(width));
        return y + 32 + HEADING + 12 + layout.cardHeight() + BOTTOM;
    }

    private double factsHeight(double column) {
        double height = 0;
        for (int place = 0; place < facts.size(); place += 2) {
            double high = Math.ceil(facts.get(place).prefHeight(column));
            if (place + 1 < facts.size()) {
                high = Math.max(high, Math.ceil(facts.get(place + 1).prefHeight(column)));
            }
            height += high + 16;
        }
        return height;
    }

    private static double place(Region part, double x, double y, double width) {
        double height = Math.ceil(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return height;
    }
}
