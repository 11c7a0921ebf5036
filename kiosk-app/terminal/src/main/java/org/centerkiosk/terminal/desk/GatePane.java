package org.centerkiosk.terminal.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Who wants in: account and password, or the password alone where the screen is covered. */
final class GatePane extends Region {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 560;
    private static final double LOCK_HEIGHT = 480;
    private static final double PAD = 40;
    private static final double BOX = 64;

    private final Region sheet = new Region();
    private final StackPane lock = new StackPane(new IconNode(Icon.LOCK, 40));
    private final TextLine title = TextLine.of("", "type-desk-huge");
    private final TextLine line = TextLine.wrapped("", 2, "type-desk-text");
    private final TextLine accountLabel = TextLine.of("", "type-desk-text");
    private final TextField account = new TextField();
    private final TextLine passwordLabel = TextLine.of("", "type-desk-text");
    private final PasswordField password = new PasswordField();
    private final TextLine said = TextLine.wrapped("", 2, "type-desk-text", "gate-said");
    private final TextLine enterWords = TextLine.of("", "type-desk-action");
    private final Pressable enter = new Pressable(" ", new HBox(12));
    private final TextLine otherWords = TextLine.of("", "type-desk-note");
    private final Pressable other = new Pressable(" ", Panel.row(8, new Cap("Esc"), otherWords));
    private final DeskService service;

    GatePane(DeskService service) {
        this.service = service;
        getStyleClass().add("gate-pane");
        sheet.getStyleClass().add("gate-sheet");
        lock.getStyleClass().add("gate-lock");
        account.getStyleClass().addAll("desk-field", "type-desk-field");
        password.getStyleClass().addAll("desk-field", "type-desk-field");
        enter.getStyleClass().add("desk-submit");
        HBox parts = (HBox) enter.getChildren().getFirst();
        parts.setAlignment(Pos.CENTER);
        parts.getChildren().addAll(enterWords, new Cap("Enter"));
        line.getStyleClass().add("quiet");
        accountLabel.getStyleClass().add("quiet");
        passwordLabel.getStyleClass().add("quiet");
        otherWords.getStyleClass().add("quiet");
        enter.setOnAction(this::enter);
        other.setFocusTraversable(false);
        other.setOnAction(() -> service.gate().another());
        getChildren()
                .addAll(sheet, lock, title, line, accountLabel, account, passwordLabel, password, said, enter, other);
    }

    /** What is typed goes to the one who can tell, and is gone from here. */
    void enter() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        service.gate().enter(account.getText(), typed);
    }

    @Nullable
    Node node(Spot spot) {
        return switch (spot) {
            case ACCOUNT -> account;
            case PASSWORD -> password;
            default -> null;
        };
    }

    /** Nothing of it stays, where a code was read instead. */
    void clearPassword() {
        password.clear();
    }

    void show(DeskModel.@Nullable GatePart gate) {
        setVisible(gate != null);
        if (gate == null) {
            password.clear();
            return;
        }
        lock.setVisible(true);
        title.setText(gate.title());
        line.setText(gate.line());
        accountLabel.setText(gate.accountLabel());
        accountLabel.setVisible(!gate.isLock());
        account.setVisible(!gate.isLock());
        account.setAccessibleText(gate.accountLabel());
        if (!account.isFocused() || gate.isLock()) {
            account.setText(gate.account());
        }
        passwordLabel.setText(gate.passwordLabel());
        password.setAccessibleText(gate.passwordLabel());
        said.setText(gate.said());
        enterWords.setText(gate.button());
        enter.setAccessibleText(gate.button());
        Panel.dress(enter, "sending", gate.busy());
        otherWords.setText(gate.other());
        other.setVisible(!gate.other().isEmpty());
        other.setAccessibleText(gate.other().isEmpty() ? " " : gate.other());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = Math.floor((getWidth() - WIDTH) / 2);
        double high = account.isVisible() ? HEIGHT : LOCK_HEIGHT;
        double y = Math.floor(Math.max(24, (getHeight() - high) / 2));
        sheet.resizeRelocate(x, y, WIDTH, high);
        double left = x + PAD;
        double wide = WIDTH - 2 * PAD;
        lock.resizeRelocate(left, y + PAD, 64, 64);
        title.resizeRelocate(left + 84, y + PAD + 8, wide - 84, title.prefHeight(-1));
        y += PAD + 80;
        line.resizeRelocate(left, y, wide, line.prefHeight(wide));
        y += 60;
        if (account.isVisible()) {
            accountLabel.resizeRelocate(left, y, wide, accountLabel.prefHeight(-1));
            account.resizeRelocate(left, y + 32, wide, BOX);
            y += 32 + BOX + 14;
        }
        passwordLabel.resizeRelocate(left, y, wide, passwordLabel.prefHeight(-1));
        password.resizeRelocate(left, y + 32, wide, BOX);
        y += 32 + BOX + 6;
        said.resizeRelocate(left, y, wide, 52);
        y += 56;
        enter.resizeRelocate(left, y, wide, BOX);
        y += BOX + 12;
        double words = Math.ceil(other.prefWidth(-1));
        other.resizeRelocate(left, y, words, 40);
    }
}
