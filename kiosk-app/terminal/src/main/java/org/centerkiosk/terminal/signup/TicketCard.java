package org.centerkiosk.terminal.signup;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.centerkiosk.terminal.control.CategoryTag;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.PictureFrame;
import org.centerkiosk.terminal.control.PictureSource;
import org.centerkiosk.terminal.control.QrCode;
import org.centerkiosk.terminal.control.TextLine;

/** The ticket: what for, when and where; below the perforation its symbol, its number and its short code. */
final class TicketCard extends Region {

    private static final double PAD = 48;
    private static final double SYMBOL = 288;
    private static final double NOTCH = 40;
    private static final double CORNER = 38;
    private static final List<Step> TITLE = List.of(
            new Step("type-title-64", 1),
            new Step("type-title-48", 2),
            new Step("type-h2", 3),
            new Step("type-row", 4));
    private static final List<Step> WHEN =
            List.of(new Step("type-action", 1), new Step("type-button", 1), new Step("type-body-bold", 2));
    private static final List<Step> WHO = List.of(new Step("type-place", 1), new Step("type-body", 2));
    private static final List<Step> NUMBER =
            List.of(new Step("type-alarm-84", 1), new Step("type-alarm-56", 1), new Step("type-action", 2));
    private static final List<Step> CODE = List.of(new Step("type-time", 1), new Step("type-action", 1));
    private static final List<Step> ELDER_TITLE = List.of(
            new Step("type-elder-next", 1), new Step("type-elder-title", 2), new Step("type-elder-note-bold", 4));
    private static final List<Step> ELDER_WHEN =
            List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 2));
    private static final List<Step> ELDER_WHO =
            List.of(new Step("type-elder-detail", 1), new Step("type-elder-note", 2));
    private static final List<Step> ELDER_CODE = List.of(
            new Step("type-elder-next", 1), new Step("type-elder-title", 1), new Step("type-elder-note-bold", 1));

    private final boolean elder;
    private final double band;
    private final PictureFrame picture;
    private final Line perforation = new Line();
    private final Region left = new Region();
    private final Region right = new Region();
    private final FittedText title;
    private final FittedText when;
    private final FittedText who;
    private final TextLine numberLabel;
    private final FittedText number;
    private final TextLine codeLabel;
    private final FittedText code;
    private Region tag = new Region();
    private Region symbol = new Region();

    /** @param band height of the poster on top; 0 for none */
    TicketCard(PictureSource pictures, double band, boolean elder) {
        this.elder = elder;
        this.band = band;
        picture = new PictureFrame(pictures, PictureSource.Slot.THUMB, 0);
        title = new FittedText("", elder ? ELDER_TITLE : TITLE);
        when = new FittedText("", elder ? ELDER_WHEN : WHEN);
        who = new FittedText("", elder ? ELDER_WHO : WHO, "ticket-dim");
        String label = elder ? "type-elder-note" : "type-body";
        numberLabel = TextLine.of("", label, "ticket-dim");
        codeLabel = TextLine.of("", label, "ticket-dim");
        number = new FittedText("", elder ? ELDER_CODE : NUMBER, "ticket-number");
        code = new FittedText("", elder ? ELDER_CODE : CODE, "ticket-code");
        perforation.getStyleClass().add("perforation");
        perforation.setManaged(false);
        left.getStyleClass().addAll("notch", "left");
        right.getStyleClass().addAll("notch", "right");
        getStyleClass().add("ticket-card");
    }

    void show(ResultModel.Ticket ticket, String spokenSymbol) {
        picture.show(ticket.event());
        title.setText(ticket.title());
        when.setText(ticket.when());
        who.setText(ticket.who());
        numberLabel.setText(ticket.numberLabel());
        number.setText(ticket.number());
        codeLabel.setText(ticket.codeLabel());
        code.setText(ticket.code());
        tag = new CategoryTag(ticket.event().category(), ticket.category());
        Optional<QrCode> qr = QrCode.of(ticket.qr(), SYMBOL, spokenSymbol);
        symbol = qr.map(Region.class::cast).orElseGet(Region::new);
        symbol.getStyleClass().add("ticket-symbol");
        getChildren().clear();
        if (band > 0) {
            getChildren().add(picture);
        }
        getChildren().addAll(title, when, who, perforation, left, right, symbol, numberLabel, number, codeLabel, code);
        if (!elder) {
            getChildren().add(tag);
        }
        requestLayout();
    }

    /** Takes all that is personal out of its nodes. */
    void wipe() {
        who.setText("");
        number.setText("");
        code.setText("");
        symbol = new Region();
        getChildren().clear();
    }

    @Override
    protected double computePrefHeight(double width) {
        return stubTop(width) + 32 + Math.max(SYMBOL, stubHeight(width)) + 32;
    }

    private double inner(double width) {
        return width - 2 * PAD;
    }

    private double stubTop(double width) {
        double inner = inner(width);
        double head = elder ? 0 : 40 + 12;
        return band
                + (elder ? 24 : 28)
                + head
                + Math.ceil(title.prefHeight(inner))
                + 8
                + Math.ceil(when.prefHeight(inner))
                + 4
                + Math.ceil(who.prefHeight(inner))
                + NOTCH / 2
                + 8;
    }

    private double stubWidth(double width) {
        return inner(width) - SYMBOL - PAD;
    }

    private double stubHeight(double width) {
        double room = stubWidth(width);
        return numberLabel.prefHeight(-1)
                + number.prefHeight(room)
                + 12
                + codeLabel.prefHeight(-1)
                + code.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double inner = inner(width);
        picture.resizeRelocate(2, 2, width - 4, Math.max(0, band - 2));
        Rectangle corners = new Rectangle(width - 4, band + 2 * CORNER);
        corners.setArcWidth(2 * CORNER);
        corners.setArcHeight(2 * CORNER);
        picture.setClip(corners);
        double y = band + (elder ? 24 : 28);
        if (!elder) {
            tag.resizeRelocate(PAD, y, Math.ceil(tag.prefWidth(-1)), 40);
            y += 40 + 12;
        }
        PartBox.place(title, PAD, y, inner);
        y += title.getHeight() + 8;
        PartBox.place(when, PAD, y, inner);
        y += when.getHeight() + 4;
        PartBox.place(who, PAD, y, inner);
        double cut = stubTop(width);
        perforation.setStartX(PAD);
        perforation.setEndX(width - PAD);
        perforation.setStartY(cut);
        perforation.setEndY(cut);
        left.resizeRelocate(0, cut - NOTCH / 2, NOTCH / 2, NOTCH);
        right.resizeRelocate(width - NOTCH / 2, cut - NOTCH / 2, NOTCH / 2, NOTCH);
        symbol.resizeRelocate(PAD, cut + 32, SYMBOL, SYMBOL);
        layoutStub(PAD + SYMBOL + PAD, cut + 32, stubWidth(width));
    }

    private void layoutStub(double x, double top, double room) {
        double y = top + Math.max(0, (SYMBOL - stubHeight(getWidth())) / 2);
        PartBox.place(numberLabel, x, y, room);
        y += numberLabel.getHeight();
        PartBox.place(number, x, y, room);
        y += number.getHeight() + 12;
        PartBox.place(codeLabel, x, y, room);
        y += codeLabel.getHeight();
        PartBox.place(code, x, y, room);
    }
}
