package org.centerkiosk.terminal.desk;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.controlsfx.control.textfield.CustomTextField;

/** A line to type into, its label beside it; a telephone number is masked as soon as it was left. */
final class LineField extends Region {

    private final double label;
    private final TextLine words = TextLine.of("", "type-desk-text", TextLine.SHORTENS);
    private final CustomTextField field = new CustomTextField();
    private final TextLine masked = TextLine.of("", "type-desk-field");
    private final StackPane sign = new StackPane(new IconNode(Icon.WARNING, 28));
    private String mask = "";

    /** @param label width of the label */
    LineField(DeskService service, Spot spot, double label) {
        this.label = label;
        getStyleClass().add("line-field");
        words.getStyleClass().add("quiet");
        field.getStyleClass().addAll("desk-field", "type-desk-field");
        sign.getStyleClass().add("field-sign");
        masked.setMouseTransparent(true);
        field.textProperty().addListener((property, before, after) -> service.type(spot, after == null ? "" : after));
        field.focusedProperty().addListener((property, before, after) -> veil());
        getChildren().addAll(words, field, masked);
    }

    CustomTextField field() {
        return field;
    }

    void show(DeskModel.Field shown, boolean isOdd) {
        words.setText(shown.label());
        field.setAccessibleText(shown.label());
        field.setPromptText(shown.prompt());
        if (!field.getText().equals(shown.text())) {
            field.setText(shown.text());
        }
        mask = shown.masked();
        boolean isWrong = !shown.message().isEmpty();
        Panel.dress(this, "wrong", isWrong);
        Panel.dress(this, "odd", isOdd && !isWrong);
        field.setRight(isWrong || isOdd ? sign : null);
        veil();
    }

    private void veil() {
        boolean isMasked = !mask.isEmpty() && !field.isFocused();
        masked.setText(isMasked ? mask : "");
        Panel.dress(field, "masked", isMasked);
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight();
        double line = words.prefHeight(-1);
        words.resizeRelocate(0, (high - line) / 2, label - 8, line);
        field.resizeRelocate(label, 0, getWidth() - label, high);
        double under = masked.prefHeight(-1);
        masked.resizeRelocate(label + 18, (high - under) / 2, Math.ceil(masked.prefWidth(-1)), under);
    }
}
