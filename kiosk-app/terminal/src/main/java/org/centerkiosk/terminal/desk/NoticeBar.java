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
final class NoticeBar extends Region {

    private static final double ICON = 56;
    private static final double PAD = 24;

    private final Map<Mood, IconNode> icons = new EnumMap<>(Mood.class);
    private final TextLine word = TextLine.of("", "type-desk-huge");
    private final TextLine name = TextLine.of("", "type-desk-big", TextLine.SHORTENS);
    private final TextLine line = TextLine.wrapped("", 2, "type-desk-text", TextLine.SHORTENS);
    private final TextLine letIn = TextLine.of("", "type-desk-name");
    private final HBox parts = Panel.row(10, letIn, new Cap("F8"));
    private final Pressable button = new Pressable(" ", parts);

    NoticeBar(DeskService service) {
        getStyleClass().add("desk-notice");
        for (Mood mood : Mood.values()) {
            IconNode icon = new IconNode(icon(mood), ICON);
            icons.put(mood, icon);
            getChildren().add(icon);
        }
        button.getStyleClass().add("desk-let-in");
        button.setFocusTraversable(false);
        button.setOnAction(() -> service.door().letIn());
        getChildren().addAll(word, name, line, button);
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
        double high = getHeight();
        icons.values().forEach(icon -> icon.resizeRelocate(PAD, (high - ICON) / 2, ICON, ICON));
        double left = PAD + ICON + 20;
        double wide = Math.ceil(word.prefWidth(-1));
        double line1 = word.prefHeight(-1);
        word.resizeRelocate(left, (high - line1) / 2, wide, line1);
        left += wide + 24;
        double button = this.button.isVisible() ? Math.ceil(this.button.prefWidth(-1)) : 0;
        double right = getWidth() - PAD;
        this.button.resizeRelocate(right - button, (high - 56) / 2, button, 56);
        double room = right - (button > 0 ? button + 20 : 0) - left;
        boolean hasName = !name.getText().isEmpty();
        double first = hasName ? name.prefHeight(-1) : 0;
        double second = line.getText().isEmpty() ? 0 : line.prefHeight(room);
        double y = (high - first - second) / 2;
        name.resizeRelocate(left, y, room, first);
        name.setVisible(hasName);
        line.resizeRelocate(left, y + first, room, second);
    }
}
