package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.form.Field;

/** One of several, each a large button. */
final class ChoiceBox extends PartBox {

    private static final double HIGHEST = 128;
    private static final double GAP = 16;
    private static final double PAD = 24;
    private static final double MESSAGE = 48;
    private static final List<Step> WORDS =
            List.of(new Step("type-h2", 1), new Step("type-body-bold", 2), new Step("type-detail-bold", 3));
    private static final List<Step> ELDER_WORDS =
            List.of(new Step("type-elder-button", 1), new Step("type-elder-note-bold", 3));

    private final FormSizes sizes;
    private final Field field;
    private final SignUpViewModel viewModel;
    private final FittedText message;
    private final List<Pressable> buttons = new ArrayList<>();
    private final List<FittedText> words = new ArrayList<>();

    ChoiceBox(FormSizes sizes, Field field, SignUpViewModel viewModel) {
        this.sizes = sizes;
        this.field = field;
        this.viewModel = viewModel;
        message = sizes.text("", sizes.type().message(), "field-message");
    }

    @Override
    void show(SignUpModel.Part part) {
        if (!(part instanceof SignUpModel.Choice choice)) {
            return;
        }
        message.setText(choice.message());
        buttons.clear();
        words.clear();
        for (SignUpModel.Option option : choice.options()) {
            FittedText text = new FittedText(option.words(), sizes.isElder() ? ELDER_WORDS : WORDS).centred();
            text.setManaged(false);
            Pressable button = new Pressable(option.words(), text);
            button.getStyleClass().add("option");
            if (option.chosen()) {
                button.getStyleClass().add("chosen");
            }
            button.setOnAction(() -> viewModel.choose(field, option.value()));
            buttons.add(button);
            words.add(text);
        }
        getChildren().setAll(buttons);
        getChildren().addFirst(message);
        requestLayout();
    }

    @Override
    void wipe() {
        buttons.clear();
        words.clear();
        getChildren().clear();
    }

    @Override
    double heightIn(double width) {
        return MESSAGE + Math.ceilDiv(Math.max(1, buttons.size()), 2) * (HIGHEST + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightIn(width);
    }

    @Override
    protected void layoutChildren() {
        place(message, 0, 0, getWidth());
        int rows = Math.ceilDiv(Math.max(1, buttons.size()), 2);
        double high = Math.min(HIGHEST, Math.floor((getHeight() - MESSAGE) / rows - GAP));
        double width = (getWidth() - GAP) / 2;
        for (int place = 0; place < buttons.size(); place++) {
            double y = MESSAGE + Math.floorDiv(place, 2) * (high + GAP);
            buttons.get(place).resizeRelocate(place % 2 * (width + GAP), y, width, high);
            FittedText text = words.get(place);
            double textHigh = Math.ceil(text.prefHeight(width - 2 * PAD));
            text.resizeRelocate(PAD, (high - textHigh) / 2, width - 2 * PAD, textHigh);
        }
    }
}
