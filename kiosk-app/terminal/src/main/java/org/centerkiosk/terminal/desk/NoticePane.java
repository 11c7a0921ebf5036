package org.centerkiosk.terminal.desk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.desk.DeskModel.Mood;
import org.centerkiosk.terminal.theme.Icon;

/** What came of the last key or code, large: its colour, its icon and its word tell it from the others at a glance. */
final class NoticePane extends Region {

    private static final double ICON = 64;
    private static final double PAD = 24;
    private static final double BUTTON = 56;

    private final Map<Mood, IconNode> icons = new EnumMap<>(Mood.class);
    private final TextLine word = TextLine.of("", "type-desk-word");
    private final TextLine name = TextLine.of("", "type-desk-big", TextLine.SHORTENS);
    private final TextLine line = TextLine.wrapped("", 3, "type-desk-text", TextLine.SHORTENS);
    private final TextLine letIn = TextLine.of("", "type-desk-name");
    private final HBox parts = Panel.row(10, letIn, new Cap("F8"));
    private final Pressable button = new Pressable(" ", parts);
    private final Cap away = new Cap("Esc");

    NoticePane(DeskService service) {
        getStyleClass().add("desk-notice");
        for (Mood mood : Mood.values()) {
            IconNode icon = new IconNode(icon(mood), ICON);
            icons.put(mood, icon);
            getChildren().add(icon);
        }
        button.getStyleClass().add("desk-let-in");
        button.setFocusTraversable(false);
        button.setOnAction(() -> service.door().letIn());
        getChildren().addAll(word, name, line, button, away);
    }

    private static Icon icon(Mood mood) {
        return switch (mood) {
            case ARRIVED -> Icon.CHECK;
            case ALREADY -> Icon.PERSON;
            case EARLY -> Icon.CLOCK;
            case OVER -> Icon.MOON;
            case WRONG_SESSION -> Icon.DOOR;
            case CANCELLED -> Icon.CROSS;
            case WAITING -> Icon.THREE_DOTS;
            case UNKNOWN -> Icon.QUESTION;
            case REFUSED -> Icon.WARNING;
            case REGISTERED -> Icon.PLUS;
            case UNDONE -> Icon.BACK;
        };
    }

    void show(DeskModel.NoticePart notice) {
        getStyleClass()
                .setAll(
                        "desk-notice",
                        "mood-" + notice.mood().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icons.forEach((mood, icon) -> icon.setVisible(mood == notice.mood()));
        word.setText(notice.word());
        name.setText(notice.name());
        line.setText(notice.line());
        letIn.setText(notice.letIn());
        button.setVisible(!notice.letIn().isEmpty());
        button.setAccessibleText(notice.letIn().isEmpty() ? " " : notice.letIn());
        setAccessibleText(notice.word() + " " + notice.name() + " " + notice.line());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth() - 2 * PAD;
        icons.values().forEach(icon -> icon.resizeRelocate(PAD, PAD, ICON, ICON));
        double beside = PAD + ICON + 20;
        double first = word.prefHeight(-1);
        word.resizeRelocate(beside, PAD + (ICON - first) / 2, getWidth() - PAD - beside, first);
        double y = PAD + ICON + 16;
        double second = name.getText().isEmpty() ? 0 : name.prefHeight(-1);
        name.resizeRelocate(PAD, y, wide, second);
        name.setVisible(second > 0);
        y += second;
        line.resizeRelocate(PAD, y, wide, line.getText().isEmpty() ? 0 : line.prefHeight(wide));
        double button = Math.ceil(this.button.prefWidth(-1));
        this.button.resizeRelocate(PAD, getHeight() - PAD - BUTTON, button, BUTTON);
        double cap = Math.ceil(away.prefWidth(-1));
        double high = away.prefHeight(-1);
        away.resizeRelocate(getWidth() - PAD - cap, getHeight() - PAD - (BUTTON + high) / 2, cap, high);
    }
}
