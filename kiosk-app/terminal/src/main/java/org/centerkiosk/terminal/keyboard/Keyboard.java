package org.centerkiosk.terminal.keyboard;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.terminal.keyboard.KeyboardState.Panel;
import org.centerkiosk.terminal.shell.Viewport;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * The keyboard at the foot of a form. Types into the field that was opened last; while one is open, the machine's own
 * keyboard takes the same way. Closing it wipes whatever was being composed, from the model and from its nodes. On the
 * JavaFX thread.
 */
public final class Keyboard extends Region {

    /** From this width on one writes by hand beside the keys, else over them. */
    private static final double WIDE = 1500;

    private static final double HAND_SHARE = 0.36;

    private final Wordings wordings;
    private final KeyboardSizes sizes;
    private final TouchGuard guard = new TouchGuard();
    private final LongSupplier nanos;
    private final KeyboardModel model;
    private final CandidateBar bar;
    private final KeyRows rows;
    private final CandidatePanel panel;
    private final HardwareKeys hardware;
    private Runnable activity = () -> {};
    private @Nullable KeyboardTarget target;
    private FieldHint hint = FieldHint.letters("", false);
    private Language language = Language.ZH;
    private @Nullable Node handwriting;

    /**
     * @param pinyin finds what typed keys mean; shared by all keyboards
     * @param elder with larger keys and letters
     */
    public Keyboard(PinyinService pinyin, KeyboardHabits habits, Wordings wordings, boolean elder, Viewport viewport) {
        this(pinyin, habits, wordings, KeyboardSizes.of(elder, viewport.isPortrait()), System::nanoTime);
    }

    Keyboard(
            CandidateSource source, KeyboardHabits habits, Wordings wordings, KeyboardSizes sizes, LongSupplier nanos) {
        this.wordings = wordings;
        this.sizes = sizes;
        this.nanos = nanos;
        model = new KeyboardModel(source, habits.chinese(), this::draw);
        bar = new CandidateBar(sizes.elder(), this::touched);
        rows = new KeyRows(sizes, this::touched);
        panel = new CandidatePanel(sizes.elder(), sizes.candidateRow(), sizes.side(), this::touched);
        hardware = new HardwareKeys(new Hardware());
        getStyleClass().add("keyboard");
        getChildren().addAll(bar, rows, panel);
        // A finger beside the keys is nothing to what lies below.
        setPickOnBounds(true);
        addEventFilter(TouchEvent.TOUCH_PRESSED, event -> guard.pressed(event.getTouchCount()));
        sceneProperty().addListener((observable, before, after) -> listen());
        draw();
    }

    /**
     * Types into that field from now on. What was being composed for another field is taken as what it most likely means,
     * where that is known. The same field in another language goes on as it was.
     */
    public void open(KeyboardTarget field, FieldHint says, Language spoken) {
        boolean another = field != target;
        target = field;
        hint = says;
        if (spoken != language) {
            language = spoken;
            rows.wipe();
        }
        if (another) {
            guard.changed(nanos.getAsLong());
            model.open(field, spoken);
        } else {
            draw();
        }
        listen();
    }

    /** What the open field lacks has changed. */
    public void hint(FieldHint says) {
        if (!says.equals(hint)) {
            hint = says;
            draw();
        }
    }

    /** Wipes what was being composed and types no more; the next visitor begins as if nobody had typed. */
    public void close() {
        target = null;
        hint = FieldHint.letters("", false);
        model.close();
        listen();
    }

    public boolean isOpen() {
        return target != null;
    }

    /**
     * Where one writes by hand: beside the keys where there is room, else over them when a key asks for it. What it reads
     * it hands to {@link #write}.
     *
     * @param node null where nobody can write by hand; then nothing is shown of it
     */
    public void setHandwriting(@Nullable Node node) {
        Node before = handwriting;
        if (before != null) {
            getChildren().remove(before);
        }
        handwriting = node;
        if (node != null) {
            getChildren().add(node);
        }
        draw();
    }

    /** Text that came another way than by keys; what is being composed comes before it. */
    public void write(String text) {
        press(new Key.Letter(text, true));
    }

    /** Called at each key, so that a visit that types does not run out. */
    public void setOnActivity(Runnable runnable) {
        activity = runnable;
    }

    private void touched(Key key) {
        if (guard.takes(nanos.getAsLong())) {
            press(key);
        }
    }

    /** As if the key had been touched. */
    void press(Key key) {
        activity.run();
        model.press(key);
    }

    private void listen() {
        hardware.listen(target == null ? null : getScene());
    }

    private void draw() {
        KeyboardState state = model.state();
        KeyboardTarget field = target;
        setVisible(state != null);
        if (state == null || field == null) {
            bar.wipe();
            panel.wipe();
            rows.wipe();
            return;
        }
        Wording wording = wordings.of(language);
        boolean hand = handwriting != null && getWidth() < WIDE;
        if (rows.show(KeyLayout.of(state, field.purpose(), language, hand), wording)) {
            requestLayout();
        }
        bar.show(state, hint, wording);
        rows.space(space(state, wording));
        rows.next(next(field, wording), hint.missing() == 0);
        boolean covers = state.panel() == Panel.CANDIDATES || state.panel() == Panel.CHARACTERS;
        panel.setVisible(covers);
        if (covers) {
            panel.show(state, wording);
        } else {
            panel.wipe();
        }
        if (handwriting != null) {
            handwriting.setVisible(field.purpose().takesChinese() && (!hand || state.panel() == Panel.HAND));
        }
    }

    private static String space(KeyboardState state, Wording wording) {
        List<Candidate> candidates = state.composition().candidates();
        return state.isComposing() && !candidates.isEmpty()
                ? wording.format("keyboard.choose", candidates.getFirst().text())
                : wording.get("keyboard.space");
    }

    private String next(KeyboardTarget field, Wording wording) {
        if (field.purpose().isNumeric() && hint.missing() > 0) {
            return wording.format("keyboard.missing", hint.missing());
        }
        return wording.get(hint.last() || field.purpose().isNumeric() ? "keyboard.done" : "keyboard.next");
    }

    @Override
    protected double computePrefHeight(double width) {
        return sizes.height();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * sizes.margin();
        boolean beside = handwriting != null && handwriting.isVisible() && getWidth() >= WIDE;
        double keys = beside ? Math.floor(width * (1 - HAND_SHARE)) - sizes.gapX() : width;
        double left = sizes.margin();
        double top = sizes.top();
        bar.resizeRelocate(left, top, keys, sizes.bar());
        top += sizes.bar() + sizes.gapY();
        double height = getHeight() - sizes.bottom() - top;
        rows.resizeRelocate(left, top, keys, height);
        double three = Math.round((height + sizes.gapY()) * 3 / 4 - sizes.gapY());
        panel.resizeRelocate(left, top, keys, three);
        Node written = handwriting;
        if (written != null && written.isVisible()) {
            if (beside) {
                double wide = width - keys - sizes.gapX();
                written.resizeRelocate(
                        left + keys + sizes.gapX(), sizes.top(), wide, getHeight() - sizes.top() - sizes.bottom());
            } else {
                written.resizeRelocate(left, top, keys - sizes.side() - sizes.gapX(), three);
            }
        }
    }

    private final class Hardware implements HardwareKeys.Sink {

        @Override
        public void press(Key key) {
            Keyboard.this.press(key);
        }

        @Override
        public boolean isChoosing() {
            KeyboardState state = model.state();
            return state != null && state.mode() == KeyboardMode.PINYIN && state.isComposing();
        }

        @Override
        public void turn(boolean forward) {
            KeyboardState state = model.state();
            boolean open = state != null && state.panel() != Panel.KEYS;
            int to = forward ? open ? panel.end() : bar.end() : open ? panel.before() : bar.before();
            Keyboard.this.press(new Key.Page(to));
        }
    }
}
