package org.centerkiosk.terminal.keyboard;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wordings;
import org.centerkiosk.terminal.theme.Icon;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard at the foot of a form. Types into the field that was opened last; while one is open, the machine's own
 * keyboard takes the same way. Closing it wipes whatever was being composed. On the JavaFX thread.
 */
public final class Keyboard extends Region {

    private static final double MARGIN = 32;
    private static final double GAP = 12;

    private final Wordings wordings;
    private final boolean portrait;
    private final boolean elder;
    private final List<List<Pressable>> rows = new ArrayList<>();
    private Runnable activity = () -> {};
    private @Nullable KeyboardTarget target;
    private @Nullable Node handwriting;

    /**
     * @param pinyin finds what typed keys mean; shared by all keyboards
     * @param elder with larger keys and letters
     */
    public Keyboard(PinyinService pinyin, KeyboardHabits habits, Wordings wordings, boolean elder, Viewport viewport) {
        this.wordings = wordings;
        this.portrait = viewport.isPortrait();
        this.elder = elder;
        getStyleClass().add("keyboard");
        close();
    }

    /** Types into that field from now on; what was being composed for another one is gone. */
    public void open(KeyboardTarget field, FieldHint hint, Language language) {
        target = field;
        setVisible(true);
        draw(field, language);
        requestLayout();
    }

    /** What the open field lacks has changed. */
    public void hint(FieldHint hint) {}

    /** Wipes what was being composed and types no more. */
    public void close() {
        target = null;
        rows.clear();
        getChildren().clear();
        setVisible(false);
    }

    public boolean isOpen() {
        return target != null;
    }

    /** Where one writes by hand, beside the keys or over them; null where that cannot be. */
    public void setHandwriting(@Nullable Node node) {
        handwriting = node;
    }

    /** Called at each key, so that a visit that types does not run out. */
    public void setOnActivity(Runnable runnable) {
        activity = runnable;
    }

    private void draw(KeyboardTarget field, Language language) {
        rows.clear();
        getChildren().clear();
        for (String row : field.purpose().isNumeric()
                ? List.of("123", "456", "789", "0")
                : List.of("qwertyuiop", "asdfghjkl", "zxcvbnm")) {
            List<Pressable> keys = new ArrayList<>();
            row.chars().mapToObj(Character::toString).forEach(face -> keys.add(key(face, field)));
            rows.add(keys);
        }
        Pressable erase = new Pressable(wordings.of(language).get("pad.erase"), new IconNode(Icon.ERASE, 48));
        erase.getStyleClass().addAll("key", "side");
        erase.setOnAction(field::backspace);
        rows.getLast().add(erase);
        rows.forEach(getChildren()::addAll);
    }

    private Pressable key(String face, KeyboardTarget field) {
        Pressable key = new Pressable(face, TextLine.of(face, "type-day").aligned(Pos.CENTER));
        key.getStyleClass().add("key");
        key.setOnAction(() -> {
            activity.run();
            field.insert(face);
        });
        return key;
    }

    @Override
    protected double computePrefHeight(double width) {
        return portrait ? elder ? 760 : 664 : 500;
    }

    @Override
    protected void layoutChildren() {
        double height = (getHeight() - (rows.size() + 1) * GAP) / Math.max(1, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            List<Pressable> keys = rows.get(row);
            double width = (getWidth() - 2 * MARGIN - (keys.size() - 1) * GAP) / keys.size();
            for (int place = 0; place < keys.size(); place++) {
                keys.get(place)
                        .resizeRelocate(MARGIN + place * (width + GAP), GAP + row * (height + GAP), width, height);
            }
        }
    }
}
