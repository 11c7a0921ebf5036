package org.centerkiosk.terminal.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.keyboard.Cap.Look;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The keys of one layout. What the space bar and the last key say changes with what is typed. */
final class KeyRows extends Region {

    private final KeyboardSizes sizes;
    private final boolean elder;
    private final Consumer<Key> touched;
    private final List<KeyCap> keys = new ArrayList<>();
    private @Nullable KeyLayout layout;
    private @Nullable TextLine space;
    private @Nullable TextLine next;

    KeyRows(KeyboardSizes sizes, Consumer<Key> touched) {
        this.sizes = sizes;
        this.elder = sizes.elder();
        this.touched = touched;
    }

    /** Whether the keys are other ones than before; those that stay are left as they are, under the finger too. */
    boolean show(KeyLayout wanted, Wording wording) {
        KeyLayout before = layout;
        if (wanted.equals(before)) {
            return false;
        }
        if (before == null || before.caps().size() != wanted.caps().size()) {
            wipe();
        }
        layout = wanted;
        for (int place = 0; place < wanted.caps().size(); place++) {
            Cap cap = wanted.caps().get(place);
            if (keys.size() == place) {
                keys.add(key(cap, wording));
            } else if (before == null || !cap.equals(before.caps().get(place))) {
                keys.set(place, key(cap, wording)).letGo();
            }
        }
        getChildren().setAll(keys);
        requestLayout();
        return true;
    }

    private KeyCap key(Cap cap, Wording wording) {
        String spoken = cap.named() ? wording.get(cap.words()) : cap.words();
        KeyCap key = new KeyCap(spoken, face(cap, spoken), () -> touched.accept(cap.key()));
        key.getStyleClass().addAll(style(cap.look()));
        return cap.key() == Command.BACKSPACE ? key.repeating() : key;
    }

    private Node face(Cap cap, String words) {
        if (cap.icon() != null) {
            return new IconNode(cap.icon(), elder ? 56 : 48);
        }
        TextLine line = TextLine.of(words, type(cap.look(), words)).aligned(Pos.CENTER);
        if (cap.look() == Look.SPACE) {
            line.getStyleClass().add(TextLine.SHORTENS);
            space = line;
        }
        if (cap.look() == Look.NEXT) {
            line = TextLine.wrapped(words, 2, type(cap.look(), words)).aligned(Pos.CENTER);
            next = line;
        }
        if (cap.look() == Look.TELEPHONE && cap.key() instanceof Key.Letter digit) {
            return telephone(TextLine.of(digit.text(), elder ? "type-elder-note" : "type-detail", "digit"), line);
        }
        return line;
    }

    /** The digit above its letters, or before them. */
    private Node telephone(TextLine digit, TextLine letters) {
        Pane both = sizes.isFlat() ? new HBox(24, digit, letters) : new VBox(digit, letters);
        if (both instanceof HBox row) {
            row.setAlignment(Pos.CENTER);
        } else if (both instanceof VBox column) {
            column.setAlignment(Pos.CENTER);
            column.setFillWidth(false);
        }
        both.setMouseTransparent(true);
        return both;
    }

    private String type(Look look, String words) {
        return switch (look) {
            case LETTER -> elder ? "type-section" : "type-day";
            case DIGIT -> elder ? "type-elder-digit" : "type-time";
            case TELEPHONE -> elder ? "type-elder-button" : "type-h2";
            case SIDE -> words.length() == 1 ? "type-section" : elder ? "type-elder-note-bold" : "type-brand";
            case SPACE -> elder ? "type-elder-note-bold" : "type-button";
            case NEXT -> elder ? "type-elder-button" : "type-h2";
        };
    }

    private static String[] style(Look look) {
        return switch (look) {
            case LETTER, DIGIT, TELEPHONE -> new String[] {"plain"};
            case SIDE -> new String[] {"side"};
            case SPACE -> new String[] {"plain", "space"};
            case NEXT -> new String[] {"next"};
        };
    }

    /** What the space bar will do. */
    void space(String words) {
        say(space, Command.SPACE, words);
    }

    /**
     * What the last key will do.
     *
     * @param ready whether the field has all it needs
     */
    void next(String words, boolean ready) {
        say(next, Command.NEXT, words);
        KeyCap key = key(Command.NEXT);
        if (key != null) {
            key.getStyleClass().remove("waiting");
            if (!ready) {
                key.getStyleClass().add("waiting");
            }
        }
    }

    private void say(@Nullable TextLine line, Command command, String words) {
        KeyCap key = key(command);
        if (line != null && key != null && !line.getText().equals(words)) {
            line.setText(words);
            key.setAccessibleText(words.replace('\n', ' '));
        }
    }

    private @Nullable KeyCap key(Command command) {
        KeyLayout shown = layout;
        if (shown != null) {
            for (int place = 0; place < keys.size(); place++) {
                if (shown.caps().get(place).key() == command) {
                    return keys.get(place);
                }
            }
        }
        return null;
    }

    /** Lets go of every finger, and of every word. */
    void wipe() {
        keys.forEach(KeyCap::letGo);
        keys.clear();
        getChildren().clear();
        layout = null;
        space = null;
        next = null;
    }

    @Override
    protected void layoutChildren() {
        KeyLayout shown = layout;
        if (shown == null) {
            return;
        }
        double part = (getWidth() + sizes.gapX()) / KeyLayout.PARTS;
        double row = (getHeight() + sizes.gapY()) / shown.rows();
        for (int place = 0; place < keys.size(); place++) {
            Cap cap = shown.caps().get(place);
            double left = Math.round(cap.x() * part);
            double top = Math.round(cap.y() * row);
            keys.get(place)
                    .resizeRelocate(
                            left,
                            top,
                            Math.round((cap.x() + cap.width()) * part - sizes.gapX()) - left,
                            Math.round((cap.y() + cap.height()) * row - sizes.gapY()) - top);
        }
    }
}
