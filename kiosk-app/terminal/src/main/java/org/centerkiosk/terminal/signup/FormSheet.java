package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The sheet of a form: what this step asks, and below it the keyboard or what is still to do. */
final class FormSheet extends Region {

    private static final double COLUMN_GAP = 24;

    private final FormLayout layout;
    private final FormSizes sizes;
    private final SignUpViewModel viewModel;
    private final FormHead head;
    private final List<PartBox> boxes = new ArrayList<>();
    private final Region tray = new Region();
    private final GuideBox guide;
    private final Keyboard keyboard;
    private final FieldKeys keys;
    private @Nullable Drawn drawn;
    private SignUpModel.@Nullable Guide guided;

    /** What the boxes are made for. */
    private record Drawn(List<Field> fields, Language language) {}

    FormSheet(FormLayout layout, boolean elder, SignUpViewModel viewModel, Keyboard keyboard, VoicePill voice) {
        this.layout = layout;
        this.sizes = FormSizes.of(layout.isCompact(), elder);
        this.viewModel = viewModel;
        this.keyboard = keyboard;
        this.keys = new FieldKeys(keyboard, viewModel);
        this.head = new FormHead(sizes, voice);
        this.guide = new GuideBox(elder, layout.margin(), viewModel);
        tray.getStyleClass().add("key-tray");
        tray.setMouseTransparent(true);
        getStyleClass().addAll("sheet", "form-sheet");
        getChildren().addAll(tray, head, guide, keyboard);
    }

    void show(SignUpModel model, Wording wording) {
        String heading = layout.form() == FormLayout.Form.LOW ? model.about() : model.heading();
        head.show(heading, model.line(), model.patience(), wording.get("form.idle"));
        List<Field> fields = model.parts().stream().map(SignUpModel.Part::field).toList();
        Drawn wanted = new Drawn(fields, model.language());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            build(model.parts(), wording);
        }
        for (int place = 0; place < boxes.size(); place++) {
            boxes.get(place).show(model.parts().get(place));
        }
        keys.show(model.keys(), model.language());
        guide.setVisible(model.guide() != null && boxes.stream().noneMatch(ChoiceBox.class::isInstance));
        if (model.guide() != null && !model.guide().equals(guided)) {
            guided = model.guide();
            guide.show(model.guide());
        }
        tray.setVisible(guide.isVisible() || model.keys() != null);
        requestLayout();
    }

    private void build(List<SignUpModel.Part> parts, Wording wording) {
        boxes.forEach(PartBox::wipe);
        boxes.clear();
        for (SignUpModel.Part part : parts) {
            boxes.add(box(part, wording));
        }
        getChildren().setAll(tray, head);
        getChildren().addAll(boxes);
        getChildren().addAll(guide, keyboard);
    }

    private PartBox box(SignUpModel.Part part, Wording wording) {
        return switch (part) {
            case SignUpModel.Line line -> new LineBox(sizes, line.field(), viewModel::open);
            case SignUpModel.Counter counter ->
                new CounterBox(sizes, viewModel, wording.get("form.less"), wording.get("form.more"));
            case SignUpModel.Tick tick ->
                new TickBox(sizes, layout.isCompact() && !sizes.isElder(), tick.field(), viewModel);
            case SignUpModel.Choice choice -> new ChoiceBox(sizes, choice.field(), viewModel);
        };
    }

    /** Takes all that was typed out of the nodes. */
    void wipe() {
        keys.close();
        drawn = null;
        guided = null;
        head.wipe();
        boxes.forEach(PartBox::wipe);
        boxes.clear();
        getChildren().setAll(tray, head, guide, keyboard);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double margin = layout.margin();
        double inner = width - 2 * margin;
        double trayTop = layout.trayTop() - getLayoutY();
        tray.resizeRelocate(0, trayTop, width, getHeight() - trayTop);
        keyboard.resizeRelocate(0, trayTop, width, layout.keys());
        guide.resizeRelocate(0, trayTop, width, layout.keys());
        double high = head.prefHeight(inner);
        head.resizeRelocate(margin, sizes.top(), inner, high);
        double y = sizes.top() + high + (layout.isCompact() ? 8 : 24);
        double column = (inner - (sizes.columns() - 1) * COLUMN_GAP) / sizes.columns();
        int place = 0;
        for (PartBox box : boxes) {
            boolean alone = place == boxes.size() - 1 && place % sizes.columns() == 0;
            boolean whole = box instanceof ChoiceBox || alone;
            double wide = whole ? inner : column;
            double deep = box instanceof ChoiceBox ? getHeight() - y - 16 : box.heightIn(wide);
            int side = whole ? 0 : place % sizes.columns();
            box.resizeRelocate(margin + side * (column + COLUMN_GAP), y, wide, deep);
            place++;
            if (whole || side == sizes.columns() - 1) {
                y += deep;
            }
        }
    }
}
