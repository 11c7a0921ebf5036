package org.centerkiosk.terminal.takeover;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.control.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * A text and the same in the other language, as large as both fit together; where even the smallest letters are too
 * large, page after page, for nobody may need to touch it.
 */
final class TurningText extends Region {

    private static final double GAP = 16;
    private static final double MARK = 56;

    /** A line may break after the space that follows a full stop. */
    private static final String SENTENCE_ENDS = "。！？\n";

    private final List<Pair> steps = new ArrayList<>();
    private final TextLine page;
    private final TextLine ruler;
    private final TextLine mark;
    private Said said = new Said("", null);
    private List<String> pages = List.of();
    private Cut cut = new Cut(said, 0, 0);
    private int turned;

    /** What the pages were made for. */
    private record Cut(Said said, double width, double height) {}

    /** One size for both. */
    private record Pair(TextLine main, TextLine other) {}

    /**
     * The letters of one size.
     *
     * @param main style of the screen's language
     * @param other style of the other one
     */
    record Step(String main, String other) {}

    /** @param styles the largest first; pages have the last but one's size, where there are several */
    TurningText(List<Step> styles) {
        getStyleClass().add("turning-text");
        for (Step style : styles) {
            TextLine main = TextLine.wrapped("", Integer.MAX_VALUE, style.main(), "words");
            TextLine other = TextLine.wrapped("", Integer.MAX_VALUE, style.other(), "other");
            steps.add(new Pair(main, other));
            getChildren().addAll(main, other);
        }
        String paged = styles.get(Math.max(0, styles.size() - 2)).main();
        page = TextLine.wrapped("", Integer.MAX_VALUE, paged, "words");
        ruler = TextLine.wrapped("", Integer.MAX_VALUE, paged, "words");
        mark = TextLine.of("", styles.getLast().other(), "other");
        getChildren().addAll(page, ruler, mark);
        ruler.setOpacity(0);
    }

    void show(Said words) {
        if (!words.equals(said)) {
            said = words;
            turned = 0;
            for (Pair pair : steps) {
                pair.main.setText(words.main());
                pair.other.setText(words.other());
            }
            requestLayout();
        }
    }

    /** To the next page, where there are several. */
    void turn() {
        if (pages.size() > 1) {
            turned = (turned + 1) % pages.size();
            requestLayout();
        }
    }

    /** How high it wants to be in the letters of that step. */
    double heightAt(int step, double width) {
        Pair pair = steps.get(Math.min(step, steps.size() - 1));
        double other = said.other() == null ? 0 : GAP + pair.other.prefHeight(width);
        return pair.main.prefHeight(width) + other;
    }

    /** How high it will be where it has that room. */
    double heightIn(double width, double room) {
        int step = stepIn(width, room);
        return step < 0 ? room : heightAt(step, width);
    }

    private int stepIn(double width, double room) {
        for (int step = 0; step < steps.size(); step++) {
            if (heightAt(step, width) <= room + 0.5) {
                return step;
            }
        }
        return -1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int step = stepIn(width, getHeight());
        for (int each = 0; each < steps.size(); each++) {
            Pair pair = steps.get(each);
            pair.main.setOpacity(each == step ? 1 : 0);
            pair.other.setOpacity(each == step && said.other() != null ? 1 : 0);
            double main = pair.main.prefHeight(width);
            pair.main.resizeRelocate(0, 0, width, main);
            pair.other.resizeRelocate(0, main + GAP, width, pair.other.prefHeight(width));
        }
        if (step >= 0) {
            pages = List.of();
        } else if (pages.isEmpty() || !cut.equals(new Cut(said, width, getHeight()))) {
            // Not at each layout: measuring asks for another one.
            cut = new Cut(said, width, getHeight());
            pages = pages(width);
        }
        page.setOpacity(pages.isEmpty() ? 0 : 1);
        mark.setOpacity(pages.isEmpty() ? 0 : 1);
        if (!pages.isEmpty()) {
            int now = Math.min(turned, pages.size() - 1);
            page.setText(pages.get(now));
            mark.setText((now + 1) + " / " + pages.size());
            page.resizeRelocate(0, 0, width, page.prefHeight(width));
            mark.resizeRelocate(
                    0, getHeight() - mark.prefHeight(-1), Math.ceil(mark.prefWidth(-1)), mark.prefHeight(-1));
        }
    }

    private List<String> pages(double width) {
        List<String> all = new ArrayList<>(pagesOf(said.main(), width));
        String other = said.other();
        if (other != null) {
            all.addAll(pagesOf(other, width));
        }
        return all;
    }

    private List<String> pagesOf(@Nullable String words, double width) {
        List<String> found = new ArrayList<>();
        String rest = words == null ? "" : words.strip();
        while (!rest.isEmpty()) {
            int end = fitting(rest, width);
            found.add(rest.substring(0, end).strip());
            rest = rest.substring(end).stripLeading();
        }
        return found;
    }

    /** The end of the longest beginning that fits the height, where a line may break; at a sentence's end if it can. */
    private int fitting(String rest, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(rest);
        int end = breaks.next();
        int sentence = 0;
        for (int next = end; next != BreakIterator.DONE; next = breaks.next()) {
            ruler.setText(rest.substring(0, next).strip());
            if (ruler.prefHeight(width) > getHeight() - MARK) {
                return sentence > end / 2 ? sentence : end;
            }
            end = next;
            if (SENTENCE_ENDS.indexOf(rest.charAt(next - 1)) >= 0) {
                sentence = next;
            }
        }
        return end;
    }
}
