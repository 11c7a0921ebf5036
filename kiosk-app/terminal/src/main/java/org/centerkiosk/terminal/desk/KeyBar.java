package org.centerkiosk.terminal.desk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;

/** Every key and what it does, along the bottom; each is a button too. */
final class KeyBar extends Region {

    private static final double PAD = 24;

    private final Consumer<Deed> doer;
    private final HBox keys = Panel.row(22);
    private final TextLine note = TextLine.of("", "type-desk-note", TextLine.SHORTENS);
    private List<DeskModel.Hint> shown = List.of();

    KeyBar(Consumer<Deed> doer) {
        this.doer = doer;
        getStyleClass().add("key-bar");
        note.getStyleClass().add("quiet");
        getChildren().addAll(keys, note);
    }

    void show(List<DeskModel.Hint> hints, String trouble, String words) {
        note.setText(trouble.isEmpty() ? words : trouble);
        Panel.dress(note, "trouble", !trouble.isEmpty());
        Panel.dress(note, "quiet", trouble.isEmpty());
        if (!hints.equals(shown)) {
            shown = hints;
            keys.getChildren().setAll(hints.stream().map(this::key).toList());
        }
        requestLayout();
    }

    private Pressable key(DeskModel.Hint hint) {
        HBox parts = Panel.row(8);
        hint.caps().forEach(cap -> parts.getChildren().add(new Cap(cap)));
        TextLine words = TextLine.of(hint.words(), "type-desk-note");
        words.getStyleClass().add("quiet");
        parts.getChildren().add(words);
        Pressable key = new Pressable(hint.words(), parts);
        key.setFocusTraversable(false);
        key.setMinWidth(USE_PREF_SIZE);
        key.setOnAction(() -> doer.accept(hint.deed()));
        return key;
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.ceil(keys.prefWidth(-1));
        keys.resizeRelocate(PAD, 0, wide, getHeight());
        double room = getWidth() - 2 * PAD - wide - 32;
        double words = Math.min(Math.ceil(note.prefWidth(-1)), Math.max(0, room));
        double line = note.prefHeight(-1);
        note.resizeRelocate(getWidth() - PAD - words, (getHeight() - line) / 2, words, line);
    }
}
