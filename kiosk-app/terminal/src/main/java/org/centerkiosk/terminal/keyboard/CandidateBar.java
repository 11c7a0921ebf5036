package org.centerkiosk.terminal.keyboard;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.keyboard.Key.Command;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/** Above the keys: the candidates while something is composed, else what the field is for. */
final class CandidateBar extends Region {

    private static final double INSET = 8;
    private static final double GAP = 10;
    private static final double BUTTON = 72;

    private final TextLine title;
    private final TextLine note;
    private final CandidateFlow flow;
    private final Pressable all;
    private final IconNode open = new IconNode(Icon.CHEVRON_DOWN, 36);
    private final IconNode fold = new IconNode(Icon.CHEVRON_UP, 36);

    CandidateBar(boolean elder, Consumer<Key> touched) {
        getStyleClass().add("candidate-bar");
        title = TextLine.of("", elder ? "type-elder-detail-bold" : "type-body-bold");
        note = TextLine.of("", elder ? "type-elder-note" : "type-body", "note", TextLine.SHORTENS);
        flow = new CandidateFlow(elder, GAP, 60, 80, text -> touched.accept(new Key.Choose(text)));
        all = new Pressable(" ", open, fold);
        all.getStyleClass().add("bar-button");
        all.setFocusTraversable(false);
        all.setOnAction(() -> touched.accept(Command.ALL));
        getChildren().addAll(title, note, flow, all);
    }

    void show(KeyboardState state, FieldHint hint, Wording wording) {
        List<String> texts =
                state.composition().candidates().stream().map(Candidate::text).toList();
        boolean composing = state.isComposing() && !texts.isEmpty();
        boolean isOpen = state.panel() != KeyboardState.Panel.KEYS;
        getStyleClass().remove("composing");
        if (composing) {
            getStyleClass().add("composing");
        }
        title.setText(hint.title());
        note.setText(hint.note().isEmpty() ? note(state.mode(), wording) : hint.note());
        title.setVisible(!composing);
        note.setVisible(!composing);
        all.setVisible(composing);
        all.setAccessibleText(wording.get(isOpen ? "keyboard.fold" : "keyboard.all"));
        open.setVisible(!isOpen);
        fold.setVisible(isOpen);
        flow.setVisible(composing);
        requestLayout();
        flow.show(composing ? texts : List.of(), isOpen ? 0 : state.from(), 0);
    }

    private static String note(KeyboardMode mode, Wording wording) {
        return switch (mode) {
            case PINYIN -> wording.get("keyboard.notePinyin");
            case NINE_KEY -> wording.get("keyboard.noteNine");
            case ENGLISH, SYMBOLS, PAD -> "";
        };
    }

    /** The first candidate on the next page of the bar; the one in sight where there is none. */
    int end() {
        return flow.hasMore() ? flow.end() : flow.begin();
    }

    int before() {
        return flow.before();
    }

    void wipe() {
        flow.wipe();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double right = getWidth() - INSET;
        double inner = height - 2 * INSET;
        all.resizeRelocate(right - BUTTON, INSET, BUTTON, inner);
        right -= BUTTON + GAP;
        flow.resizeRelocate(INSET, INSET, Math.max(0, right - INSET), inner);
        double middle = (height - title.prefHeight(-1)) / 2;
        double titleWidth = Math.ceil(title.prefWidth(-1));
        title.resizeRelocate(INSET, middle, titleWidth, title.prefHeight(-1));
        double noteX = INSET + titleWidth + (title.getText().isEmpty() ? 0 : 24);
        note.resizeRelocate(
                noteX,
                (height - note.prefHeight(-1)) / 2,
                Math.max(0, Math.min(Math.ceil(note.prefWidth(-1)), getWidth() - INSET - noteX)),
                note.prefHeight(-1));
    }
}
