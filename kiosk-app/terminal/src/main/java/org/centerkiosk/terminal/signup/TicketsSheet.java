package org.centerkiosk.terminal.signup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.DockButton;
import org.centerkiosk.terminal.control.FittedText;
import org.centerkiosk.terminal.control.FittedText.Step;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.form.Field;
import org.centerkiosk.terminal.keyboard.Keyboard;
import org.centerkiosk.terminal.shell.VoicePill;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What is typed to find a ticket, or what was found. */
final class TicketsSheet extends Region {

    private static final double COLUMN_GAP = 24;
    private static final double ICON = 112;
    private static final double BELOW = 24;
    private static final List<Step> TITLE = List.of(new Step("type-section", 1), new Step("type-h2", 2));
    private static final List<Step> LINE = List.of(new Step("type-h2-plain", 2), new Step("type-body", 4));
    private static final List<Step> ELDER_TITLE =
            List.of(new Step("type-elder-title", 2), new Step("type-elder-button", 3));
    private static final List<Step> ELDER_LINE =
            List.of(new Step("type-elder-detail", 2), new Step("type-elder-note", 5));

    private final FormLayout layout;
    private final FormSizes sizes;
    private final boolean elder;
    private final TicketsViewModel viewModel;
    private final Keyboard keyboard;
    private final FieldKeys keys;
    private final FormHead head;
    private final Region tray = new Region();
    private final List<LineBox> boxes = new ArrayList<>();
    private final List<FittedText> lines = new ArrayList<>();
    private final List<DockButton> buttons = new ArrayList<>();
    private Region icon = new Region();
    private @Nullable DockButton scan;
    private @Nullable Drawn drawn;

    private record Drawn(
            List<Field> fields, @Nullable String scan, TicketsModel.@Nullable Told told, Language language) {}

    TicketsSheet(FormLayout layout, boolean elder, TicketsViewModel viewModel, Keyboard keyboard, VoicePill voice) {
        this.layout = layout;
        this.elder = elder;
        this.sizes = FormSizes.of(layout.isCompact(), elder);
        this.viewModel = viewModel;
        this.keyboard = keyboard;
        this.keys = new FieldKeys(keyboard, viewModel);
        this.head = new FormHead(sizes, voice);
        tray.getStyleClass().add("key-tray");
        tray.setMouseTransparent(true);
        getStyleClass().addAll("sheet", "form-sheet");
        getChildren().addAll(tray, head, keyboard);
    }

    void show(TicketsModel model, Wording wording) {
        head.show(model.heading(), model.line(), model.patience(), wording.get("form.idle"));
        List<Field> fields = model.lines().stream().map(SignUpModel.Line::field).toList();
        Drawn wanted = new Drawn(fields, model.scan(), model.told(), model.language());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            build(wanted);
        }
        for (int place = 0; place < boxes.size(); place++) {
            boxes.get(place).show(model.lines().get(place));
        }
        tray.setVisible(model.keys() != null);
        keys.show(model.keys(), model.language());
        requestLayout();
    }

    private void build(Drawn wanted) {
        clear();
        wanted.fields().forEach(field -> boxes.add(new LineBox(sizes, field, viewModel::open)));
        getChildren().setAll(tray, head);
        getChildren().addAll(boxes);
        if (wanted.scan() != null) {
            DockButton show = DockButton.of(Icon.QR_FRAME, wanted.scan());
            show.getStyleClass().add("outlined");
            show.setOnAction(viewModel::scan);
            scan = show;
            getChildren().add(show);
        }
        if (wanted.told() != null) {
            tell(wanted.told());
        }
        getChildren().add(keyboard);
    }

    private void tell(TicketsModel.Told told) {
        icon = new IconNode(told.icon(), ICON);
        lines.add(new FittedText(told.title(), elder ? ELDER_TITLE : TITLE));
        told.lines().forEach(line -> lines.add(new FittedText(line, elder ? ELDER_LINE : LINE, "ticket-dim")));
        for (TicketsModel.Button button : told.buttons()) {
            DockButton made = DockButton.of(button.words());
            made.getStyleClass().add(button.strong() ? "strong" : "outlined");
            made.setOnAction(() -> viewModel.act(button.action()));
            buttons.add(made);
        }
        getChildren().add(icon);
        getChildren().addAll(lines);
        getChildren().addAll(buttons);
    }

    private void clear() {
        boxes.forEach(PartBox::wipe);
        boxes.clear();
        lines.clear();
        buttons.clear();
        scan = null;
        icon = new Region();
    }

    /** Takes all that was typed out of the nodes. */
    void wipe() {
        keys.close();
        drawn = null;
        clear();
        head.wipe();
        getChildren().setAll(tray, head, keyboard);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double margin = layout.margin();
        double inner = width - 2 * margin;
        double trayTop = layout.trayTop() - getLayoutY();
        tray.resizeRelocate(0, trayTop, width, getHeight() - trayTop);
        keyboard.resizeRelocate(0, trayTop, width, layout.keys());
        double high = head.prefHeight(inner);
        head.resizeRelocate(margin, sizes.top(), inner, high);
        double y = sizes.top() + high + (layout.isCompact() ? 8 : 24);
        double rest = inner - layoutScan(y, trayTop, margin, inner);
        double column = (rest - (sizes.columns() - 1) * COLUMN_GAP) / sizes.columns();
        for (int place = 0; place < boxes.size(); place++) {
            boxes.get(place).resizeRelocate(margin + place * (column + COLUMN_GAP), y, column, sizes.row());
        }
        layoutTold(y + 24, margin, inner);
    }

    /** Below the fields, or beside them where there is no room below; answers what of the width it takes. */
    private double layoutScan(double top, double trayTop, double margin, double inner) {
        if (scan == null) {
            return 0;
        }
        double high = elder ? 112 : 96;
        double y = trayTop - BELOW - high;
        if (y >= top + sizes.row()) {
            scan.resizeRelocate(margin, y, inner, high);
            return 0;
        }
        double wide = Math.ceil(scan.prefWidth(-1));
        scan.resizeRelocate(margin + inner - wide, top + sizes.label(), wide, high);
        return wide + COLUMN_GAP;
    }

    private void layoutTold(double top, double margin, double inner) {
        double x = margin + ICON + 32;
        double room = inner - ICON - 32;
        icon.resizeRelocate(margin, top, ICON, ICON);
        double y = top;
        for (FittedText line : lines) {
            PartBox.place(line, x, y, room);
            y += line.getHeight() + 12;
        }
        double high = elder ? 112 : 104;
        double each = (inner - (buttons.size() - 1) * COLUMN_GAP) / Math.max(1, buttons.size());
        for (int place = 0; place < buttons.size(); place++) {
            buttons.get(place)
                    .resizeRelocate(margin + place * (each + COLUMN_GAP), Math.max(y, top + ICON) + 32, each, high);
        }
    }
}
