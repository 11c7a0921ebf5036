package org.centerkiosk.terminal.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.centerkiosk.terminal.theme.Icon;

/**
 * A longer text in the room it gets; what does not fit is on further pages, and a button at its right turns them. The
 * last page's button leads back to the first.
 */
public final class PagedText extends Region {

    private static final double BUTTON = 64;
    private static final double GAP = 24;
    private static final double TIGHT = 16;

    private final TextLine shown;
    private final TextLine ruler;
    private final PageButton more = new PageButton(Icon.CHEVRON_DOWN, true);
    private final PageButton fromStart = new PageButton(Icon.CHEVRON_UP, true);
    private String text = "";
    private int wanted;
    private int page;

    /**
     * @param onTurn told the page that is asked for, from 0
     * @param styleClasses of the text
     */
    public PagedText(IntConsumer onTurn, String... styleClasses) {
        shown = TextLine.wrapped("", Integer.MAX_VALUE, styleClasses);
        ruler = TextLine.wrapped("", Integer.MAX_VALUE, styleClasses);
        ruler.setOpacity(0);
        getStyleClass().add("paged-text");
        more.getStyleClass().add("small");
        fromStart.getStyleClass().add("small");
        more.setOnAction(() -> onTurn.accept(page + 1));
        fromStart.setOnAction(() -> onTurn.accept(0));
        getChildren().addAll(shown, ruler, more, fromStart);
    }

    /**
     * @param wantedPage the page, from 0; the last one where there are fewer
     * @param moreWords said of the button that leads on
     * @param startWords said of the button that leads back
     */
    public void show(String whole, int wantedPage, String moreWords, String startWords) {
        text = whole;
        wanted = wantedPage;
        more.show(moreWords, true);
        fromStart.show(startWords, true);
        requestLayout();
    }

    /** How high to make it: as high as its text, or as the room, a little more where the button needs it. */
    public static double heightIn(double room, double whole) {
        boolean tight = whole > room && room < BUTTON && room >= BUTTON - TIGHT;
        return tight ? BUTTON : Math.max(0, Math.min(room, whole));
    }

    /** How high all of it would be at that width. */
    public double wholeHeight(double width) {
        if (text.isEmpty()) {
            return 0;
        }
        ruler.setText(text);
        return ruler.prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return wholeHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean whole = wholeHeight(width) <= getHeight() + 0.5;
        double textWidth = whole ? width : width - BUTTON - GAP;
        boolean nothing = getHeight() < lineHeight();
        List<String> pages = whole || nothing ? List.of(text) : pages(textWidth);
        shown.setVisible(!nothing);
        page = Math.clamp(wanted, 0, pages.size() - 1);
        shown.setText(pages.get(page));
        shown.resizeRelocate(0, 0, textWidth, shown.prefHeight(textWidth));
        boolean last = page == pages.size() - 1;
        reveal(more, !whole && !nothing && !last);
        reveal(fromStart, !whole && !nothing && last && page > 0);
        double top = getHeight() - BUTTON;
        more.resizeRelocate(width - BUTTON, top, BUTTON, BUTTON);
        fromStart.resizeRelocate(width - BUTTON, top, BUTTON, BUTTON);
    }

    /** By opacity: what is not visible gets no style, and would be drawn without one for a moment. */
    private static void reveal(PageButton button, boolean shown) {
        button.setOpacity(shown ? 1 : 0);
        button.setMouseTransparent(!shown);
        button.setFocusTraversable(shown);
    }

    private double lineHeight() {
        ruler.setText("国");
        return ruler.prefHeight(getWidth());
    }

    private List<String> pages(double width) {
        List<String> pages = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = fitting(rest, width);
            pages.add(rest.substring(0, end).strip());
            rest = rest.substring(end).stripLeading();
        }
        return pages.isEmpty() ? List.of("") : pages;
    }

    /** The end of the longest beginning that fits the height, where a line may break. */
    private int fitting(String rest, double width) {
        BreakIterator breaks = Measure.lineBreaks(rest);
        int end = breaks.next();
        for (int next = end; next != BreakIterator.DONE; next = breaks.next()) {
            ruler.setText(rest.substring(0, next).strip());
            if (ruler.prefHeight(width) > getHeight() + 0.5) {
                break;
            }
            end = next;
        }
        return end;
    }
}
