package org.centerkiosk.terminal.signup;

import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.theme.Icon;

/** A sentence to agree to; the whole sentence is the target, and the full notice is a touch away. */
final class TickBox extends PartBox {

    private static final double SQUARE = 72;
    private static final double GAP = 20;
    private static final double LINK = 60;
    private static final double ELDER_LINK = 88;

    private final FormSizes sizes;
    private final boolean beside;
    private final Pressable target = new Pressable(" ");
    private final Region square = new Region();
    private final IconNode check = new IconNode(Icon.CHECK, 52);
    private final FittedText sentence;
    private final FittedText message;
    private final TextLine words;
    private final Pressable link = new Pressable(" ");

    /** @param beside whether the way to the full notice stands beside the sentence, for want of room below */
    TickBox(FormSizes sizes, boolean beside, Field field, SignUpViewModel viewModel) {
        this.sizes = sizes;
        this.beside = beside;
        sentence = sizes.text("", sizes.type().sentence(), "field-sentence");
        message = sizes.text("", sizes.type().message(), "field-message");
        words = TextLine.of("", sizes.type().button());
        square.getStyleClass().add("tick-square");
        target.getStyleClass().add("tick-target");
        square.setManaged(false);
        check.setManaged(false);
        sentence.setManaged(false);
        target.getChildren().addAll(square, check, sentence);
        target.setOnAction(() -> viewModel.tick(field));
        link.getStyleClass().add("notice-link");
        link.getChildren().add(words);
        link.setOnAction(() -> viewModel.showNotice(true));
        getChildren().addAll(message, target, link);
    }

    @Override
    void show(SignUpModel.Part part) {
        if (!(part instanceof SignUpModel.Tick tick)) {
            return;
        }
        sentence.setText(tick.sentence());
        message.setText(tick.message());
        words.setText(tick.more());
        link.setVisible(!tick.more().isEmpty());
        link.setAccessibleText(tick.more().isEmpty() ? " " : tick.more());
        check.setVisible(tick.given());
        target.setAccessibleText(tick.sentence());
        target.setAccessibleRoleDescription(String.valueOf(tick.given()));
        dress("given", tick.given());
        dress("wrong", !tick.message().isEmpty());
        requestLayout();
    }

    private void dress(String styleClass, boolean worn) {
        getStyleClass().remove(styleClass);
        if (worn) {
            getStyleClass().add(styleClass);
        }
    }

    @Override
    void wipe() {
        check.setVisible(false);
    }

    private double linkWidth() {
        return Math.ceil(words.prefWidth(-1)) + 2 * GAP;
    }

    @Override
    double heightIn(double width) {
        double below = link.isVisible() ? ELDER_LINK : 0;
        return sizes.isElder() ? Math.max(sizes.row(), top() + high(width) + below) : sizes.row();
    }

    private double sentenceHeight(double width) {
        double room = width - SQUARE - GAP - (isLinkBeside() ? linkWidth() + GAP : 0);
        return Math.max(SQUARE + 8, Math.ceil(sentence.prefHeight(room)));
    }

    private double top() {
        return above() + 4;
    }

    /** Of the sentence with its square. */
    private double high(double width) {
        return Math.max(sizes.box(), sentenceHeight(width));
    }

    private boolean isLinkBeside() {
        return beside && link.isVisible();
    }

    /** Where what is wrong is said. */
    private double above() {
        return sizes.isElder() ? 60 : sizes.label();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightIn(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        place(message, 0, 0, width);
        double top = top();
        double link = isLinkBeside() ? linkWidth() + GAP : 0;
        double high = high(width);
        double linkHigh = sizes.isElder() ? ELDER_LINK : LINK;
        double room = width - link;
        target.resizeRelocate(0, top, room, high);
        square.resizeRelocate(0, (high - SQUARE) / 2, SQUARE, SQUARE);
        check.resizeRelocate(10, (high - 52) / 2, 52, 52);
        double words = room - SQUARE - GAP;
        double text = Math.ceil(sentence.prefHeight(words));
        sentence.resizeRelocate(SQUARE + GAP, (high - text) / 2, words, text);
        if (beside) {
            this.link.resizeRelocate(width - linkWidth(), top, linkWidth(), high);
        } else {
            this.link.resizeRelocate(SQUARE + GAP, top + high, linkWidth(), linkHigh);
        }
    }
}
