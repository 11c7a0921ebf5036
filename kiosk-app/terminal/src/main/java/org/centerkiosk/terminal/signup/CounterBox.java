package org.centerkiosk.terminal.signup;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;

/** How many come: one less, the number, one more. */
final class CounterBox extends PartBox {

    private static final double GAP = 12;

    private final FormSizes sizes;
    private final FittedText label;
    private final FittedText message;
    private final TextLine value;
    private final StackPane number;
    private final Pressable less;
    private final Pressable more;

    CounterBox(FormSizes sizes, SignUpViewModel viewModel, String lessWords, String moreWords) {
        this.sizes = sizes;
        double icon = sizes.box() * 0.36;
        label = sizes.text("", sizes.type().label(), "field-label");
        message = sizes.text("", sizes.type().message(), "field-message");
        value = TextLine.of("", sizes.type().field(), "field-text").aligned(Pos.CENTER);
        number = new StackPane(value);
        number.getStyleClass().add("number-box");
        less = new Pressable(lessWords, new IconNode(Icon.MINUS, icon));
        more = new Pressable(moreWords, new IconNode(Icon.PLUS, icon));
        less.getStyleClass().add("count-button");
        more.getStyleClass().add("count-button");
        less.setOnAction(() -> viewModel.count(-1));
        more.setOnAction(() -> viewModel.count(1));
        getChildren().addAll(label, less, number, more, message);
    }

    @Override
    void show(SignUpModel.Part part) {
        if (part instanceof SignUpModel.Counter counter) {
            label.setText(counter.label());
            value.setText(counter.value());
            message.setText(counter.message());
            less.setDisable(!counter.less());
            more.setDisable(!counter.more());
        }
    }

    @Override
    void wipe() {
        value.setText("");
    }

    @Override
    double heightIn(double width) {
        return sizes.row();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightIn(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double box = sizes.box();
        label.setVisible(sizes.label() > 0);
        label.resizeRelocate(0, 0, width, sizes.label());
        double top = sizes.label() + (sizes.label() > 0 ? 4 : 0);
        less.resizeRelocate(0, top, box, box);
        more.resizeRelocate(width - box, top, box, box);
        number.resizeRelocate(box + GAP, top, width - 2 * (box + GAP), box);
        place(message, 0, top + box + 4, width);
    }
}
