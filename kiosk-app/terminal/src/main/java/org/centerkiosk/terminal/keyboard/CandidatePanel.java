package org.centerkiosk.terminal.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.terminal.control.IconNode;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Icon;

/**
 * Over the keys: all candidates, or what one character of the first may be instead, page by page; the characters of the
 * first stand above.
 */
final class CandidatePanel extends Region {

    private static final double GAP = 10;

    /** More characters than these come in sight when one near the edge is touched. */
    private static final int MOST_PARTS = 7;

    private final boolean elder;
    private final double row;
    private final double side;
    private final Consumer<Key> touched;
    private final CandidateFlow flow;
    private final List<CandidateCell> parts = new ArrayList<>();
    private final Pressable up;
    private final Pressable down;

    /**
     * @param row height of a row of candidates
     * @param side width of the page buttons
     */
    CandidatePanel(boolean elder, double row, double side, Consumer<Key> touched) {
        this.elder = elder;
        this.row = row;
        this.side = side;
        this.touched = touched;
        getStyleClass().add("candidate-panel");
        flow = new CandidateFlow(elder, GAP, row, row, text -> touched.accept(new Key.Choose(text)));
        up = button(Icon.CHEVRON_UP);
        down = button(Icon.CHEVRON_DOWN);
        up.setOnAction(() -> touched.accept(new Key.Page(flow.before())));
        down.setOnAction(() -> {
            if (flow.hasMore()) {
                touched.accept(new Key.Page(flow.end()));
            }
        });
        getChildren().addAll(flow, up, down);
    }

    private static Pressable button(Icon icon) {
        Pressable button = new Pressable(" ", new IconNode(icon, 44));
        button.getStyleClass().addAll("key", "side");
        button.setFocusTraversable(false);
        return button;
    }

    void show(KeyboardState state, Wording wording) {
        List<Candidate> candidates = state.composition().candidates();
        KeyboardState.Changing changing = state.changing();
        parts.forEach(CandidateCell::hide);
        parts.clear();
        getChildren().setAll(flow, up, down);
        if (changing == null) {
            flow.show(candidates.stream().map(Candidate::text).toList(), state.from(), 0);
        } else {
            List<String> characters = candidates
                    .getFirst()
                    .text()
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();
            int first = Math.clamp(changing.place() - MOST_PARTS / 2, 0, Math.max(0, characters.size() - MOST_PARTS));
            for (int place = first; place < Math.min(characters.size(), first + MOST_PARTS); place++) {
                part(characters.get(place), place, place == changing.place());
            }
            flow.show(changing.others(), state.from(), changing.others().indexOf(characters.get(changing.place())));
        }
        up.setAccessibleText(wording.get("keyboard.pageUp"));
        down.setAccessibleText(wording.get("keyboard.pageDown"));
        requestLayout();
    }

    private void part(String character, int place, boolean chosen) {
        CandidateCell cell = new CandidateCell(elder, text -> touched.accept(new Key.Part(place)));
        cell.getStyleClass().add("part");
        cell.show(character, chosen);
        parts.add(cell);
        getChildren().add(cell);
    }

    /** The first on the next page; the one in sight where there is none. */
    int end() {
        return flow.hasMore() ? flow.end() : flow.begin();
    }

    int before() {
        return flow.before();
    }

    void wipe() {
        parts.forEach(CandidateCell::hide);
        parts.clear();
        flow.wipe();
        getChildren().setAll(flow, up, down);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - side - GAP;
        double top = 0;
        if (!parts.isEmpty()) {
            double wide = Math.min(row * 1.3, (width - (parts.size() - 1) * GAP) / parts.size());
            for (int place = 0; place < parts.size(); place++) {
                parts.get(place).resizeRelocate(place * (wide + GAP), 0, wide, row);
            }
            top = row + GAP;
        }
        flow.resizeRelocate(0, top, width, getHeight() - top);
        double half = (getHeight() - GAP) / 2;
        up.resizeRelocate(width + GAP, 0, side, half);
        down.resizeRelocate(width + GAP, half + GAP, side, half);
        flow.layout();
        up.setDisable(flow.isAtBegin());
        down.setDisable(!flow.hasMore());
    }
}
