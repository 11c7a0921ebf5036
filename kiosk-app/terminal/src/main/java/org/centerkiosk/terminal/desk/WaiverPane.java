package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Asks whether a rule is set aside, and why. */
final class WaiverPane extends Region {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 420;
    private static final double PAD = 40;
    private static final double BOX = 64;

    private final Region sheet = new Region();
    private final IconNode sign = new IconNode(Icon.WARNING, 40);
    private final TextLine title = TextLine.of("", "type-desk-big");
    private final TextLine refusal = TextLine.wrapped("", 3, "type-desk-head", TextLine.SHORTENS);
    private final TextLine label = TextLine.of("", "type-desk-text");
    private final TextField reason = new TextField();
    private final TextLine yesWords = TextLine.of("", "type-desk-action");
    private final Pressable yes = new Pressable(" ", new HBox(12));
    private final TextLine noWords = TextLine.of("", "type-desk-name");
    private final Pressable no = new Pressable(" ", new HBox(12));

    WaiverPane(DeskService service) {
        getStyleClass().add("waiver-pane");
        sheet.getStyleClass().add("gate-sheet");
        sign.getStyleClass().add("waiver-sign");
        label.getStyleClass().add("quiet");
        reason.getStyleClass().addAll("desk-field", "type-desk-field");
        reason.textProperty()
                .addListener((property, before, after) -> service.type(Spot.REASON, after == null ? "" : after));
        yes.getStyleClass().add("desk-submit");
        no.getStyleClass().add("desk-only");
        fill(yes, yesWords, "Enter");
        fill(no, noWords, "Esc");
        yes.setOnAction(() -> service.registrar().waive());
        no.setOnAction(() -> service.registrar().abandon());
        getChildren().addAll(sheet, sign, title, refusal, label, reason, yes, no);
    }

    private static void fill(Pressable button, TextLine words, String cap) {
        HBox parts = (HBox) button.getChildren().getFirst();
        parts.setAlignment(Pos.CENTER);
        parts.getChildren().addAll(words, new Cap(cap));
    }

    TextField reason() {
        return reason;
    }

    void show(DeskModel.@Nullable WaiverPart waiver) {
        setVisible(waiver != null);
        String typed = waiver == null ? "" : waiver.reason();
        if (!reason.getText().equals(typed)) {
            reason.setText(typed);
        }
        if (waiver == null) {
            return;
        }
        title.setText(waiver.title());
        refusal.setText(waiver.refusal());
        label.setText(waiver.label());
        reason.setPromptText(waiver.prompt());
        reason.setAccessibleText(waiver.label());
        yesWords.setText(waiver.yes());
        yes.setAccessibleText(waiver.yes());
        noWords.setText(waiver.no());
        no.setAccessibleText(waiver.no());
        Panel.dress(yes, "sending", typed.isBlank());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = Math.floor((getWidth() - WIDTH) / 2);
        double y = Math.floor((getHeight() - HEIGHT) / 2);
        sheet.resizeRelocate(x, y, WIDTH, HEIGHT);
        double left = x + PAD;
        double wide = WIDTH - 2 * PAD;
        sign.resizeRelocate(left, y + PAD, 40, 40);
        title.resizeRelocate(left + 56, y + PAD, wide - 56, title.prefHeight(-1));
        y += PAD + 56;
        refusal.resizeRelocate(left, y, wide, refusal.prefHeight(wide));
        y += 100;
        label.resizeRelocate(left, y, wide, label.prefHeight(-1));
        reason.resizeRelocate(left, y + 32, wide, BOX);
        y += 32 + BOX + 28;
        double side = Math.ceil(no.prefWidth(-1));
        yes.resizeRelocate(left, y, wide - side - 16, BOX);
        no.resizeRelocate(left + wide - side, y, side, BOX);
    }
}
