package org.centerkiosk.terminal.signup;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.theme.Icon;

/** A line to type into: its label above, what is wrong with it below. */
final class LineBox extends PartBox {

    private static final double PAD = 24;
    private static final double TICK = 40;
    private static final double CARET = 4;
    private static final String MORE = "…";

    private final FormSizes sizes;
    private final FittedText label;
    private final FittedText message;
    private final TextLine value;
    private final TextLine composition;
    private final TextLine hint;
    private final StackPane composed;
    private final Region caret = new Region();
    private final IconNode tick = new IconNode(Icon.CHECK, TICK);
    private final HBox row = new HBox();
    private final Pressable box = new Pressable(" ");
    private String text = "";

    LineBox(FormSizes sizes, Field field, Consumer<Field> open) {
        this.sizes = sizes;
        label = sizes.text("", sizes.type().label(), "field-label");
        message = sizes.text("", sizes.type().message(), "field-message");
        value = TextLine.of("", sizes.type().field(), "field-text");
        composition = TextLine.of("", sizes.type().field(), "field-text");
        hint = TextLine.of("", sizes.type().hint(), "field-hint", TextLine.SHORTENS);
        composed = new StackPane(composition);
        composed.getStyleClass().add("composed");
        composed.setMaxHeight(USE_PREF_SIZE);
        caret.getStyleClass().add("caret");
        caret.setMinSize(CARET, sizes.box() / 2);
        caret.setMaxSize(CARET, sizes.box() / 2);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-row");
        row.setManaged(false);
        tick.setManaged(false);
        box.getStyleClass().add("field-box");
        box.getChildren().addAll(row, tick);
        box.setOnAction(() -> open.accept(field));
        getChildren().addAll(label, box, message);
    }

    @Override
    void show(SignUpModel.Part part) {
        if (!(part instanceof SignUpModel.Line line)) {
            return;
        }
        label.setText(line.label());
        message.setText(line.message());
        text = line.shown();
        composition.setText(line.composition());
        hint.setText(line.hint());
        row.getChildren().clear();
        boolean blank = text.isEmpty() && line.composition().isEmpty();
        if (blank && !line.active()) {
            row.getChildren().add(hint);
        } else {
            row.getChildren().add(value);
            if (!line.composition().isEmpty()) {
                row.getChildren().add(composed);
            }
            if (line.active()) {
                row.getChildren().add(caret);
            }
        }
        tick.setVisible(line.right() && !line.active());
        dress("active", line.active());
        dress("wrong", !line.message().isEmpty());
        box.setAccessibleText(line.label() + " " + (blank ? line.hint() : "") + " " + line.message());
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
        text = "";
        value.setText("");
        composition.setText("");
        label.setText("");
        row.getChildren().clear();
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
        label.setVisible(sizes.label() > 0);
        label.resizeRelocate(0, 0, width, sizes.label());
        double top = sizes.label() + (sizes.label() > 0 ? 4 : 0);
        box.resizeRelocate(0, top, width, sizes.box());
        double room = width - 2 * PAD - (tick.isVisible() ? TICK + 16 : 0);
        value.setText(tail(room - (composition.getText().isEmpty() ? 0 : composition.prefWidth(-1)) - CARET - 8));
        row.resizeRelocate(PAD, 0, room, sizes.box());
        tick.resizeRelocate(width - PAD - TICK, (sizes.box() - TICK) / 2, TICK, TICK);
        place(message, 0, top + sizes.box() + 4, width);
    }

    /** What is typed last is seen. */
    private String tail(double room) {
        value.setText(text);
        String shown = text;
        while (value.prefWidth(-1) > room && shown.codePointCount(0, shown.length()) > 1) {
            shown = shown.substring(shown.offsetByCodePoints(0, 1));
            value.setText(MORE + shown);
        }
        return value.getText();
    }
}
