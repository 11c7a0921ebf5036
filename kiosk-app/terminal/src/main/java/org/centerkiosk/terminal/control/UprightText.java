package org.centerkiosk.terminal.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Chinese text in one column or two from right to left, character under character. What does not fit then is shortened.
 * Short numbers stand in one cell.
 */
public final class UprightText extends Region {

    /** Punctuation has forms of its own in a column (Unicode, Vertical Forms and CJK Compatibility Forms). */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("，", "︐"),
            Map.entry("、", "︑"),
            Map.entry("。", "︒"),
            Map.entry("：", "︓"),
            Map.entry("；", "︔"),
            Map.entry("！", "︕"),
            Map.entry("？", "︖"),
            Map.entry("（", "︵"),
            Map.entry("）", "︶"),
            Map.entry("《", "︽"),
            Map.entry("》", "︾"),
            Map.entry("〈", "︿"),
            Map.entry("〉", "﹀"),
            Map.entry("“", "﹁"),
            Map.entry("”", "﹂"),
            Map.entry("—", "︱"),
            Map.entry("…", "︙"));

    private static final String ELLIPSIS = "︙";
    private static final int LONGEST_NUMBER = 3;

    /** Where a column may end; such a mark is left out there. */
    private static final Set<String> SEPARATORS = Set.of("·", "︐", "︑", "︓", "︔");

    private final int maxColumns;
    private final double columnGap;
    private final String styleClass;
    private final String fillClass;
    private List<TextLine> cells = List.of();
    private String text = "";
    private boolean shortened;

    /**
     * @param maxColumns 1 or 2
     * @param columnGap between two columns
     * @param styleClass of the type scale
     * @param fillClass decides the colour
     */
    public UprightText(int maxColumns, double columnGap, String styleClass, String fillClass) {
        this.maxColumns = maxColumns;
        this.columnGap = columnGap;
        this.styleClass = styleClass;
        this.fillClass = fillClass;
        getStyleClass().add("upright-text");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
    }

    public void setText(String value) {
        if (value.equals(text)) {
            return;
        }
        text = value;
        cells = new ArrayList<>();
        for (String cell : split(value)) {
            cells.add(TextLine.of(cell, styleClass, fillClass).aligned(Pos.TOP_CENTER));
        }
        getChildren().setAll(cells);
        setAccessibleText(value);
    }

    public String getText() {
        return text;
    }

    /** Whether the last layout had to leave characters out. */
    public boolean isShortened() {
        return shortened;
    }

    static List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        StringBuilder number = new StringBuilder();
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            String character = text.substring(start, end);
            if (character.chars().allMatch(Character::isDigit) && number.length() < LONGEST_NUMBER) {
                number.append(character);
                continue;
            }
            take(number, cells);
            if (!character.isBlank()) {
                cells.add(FORMS.getOrDefault(character, character));
            }
        }
        take(number, cells);
        return cells;
    }

    private static void take(StringBuilder number, List<String> cells) {
        if (!number.isEmpty()) {
            cells.add(number.toString());
            number.setLength(0);
        }
    }

    private double cellHeight() {
        return cells.isEmpty() ? 0 : cells.getFirst().prefHeight(-1);
    }

    private double cellWidth() {
        return cells.stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(0);
    }

    private int perColumn(double height) {
        double cell = cellHeight();
        return cell == 0 ? 1 : Math.max(1, (int) ((height + 0.5) / cell));
    }

    /** Whether all of it fits into that height. */
    public boolean fits(double height) {
        return cells.size() <= perColumn(height) * maxColumns;
    }

    @Override
    protected double computePrefHeight(double width) {
        return cells.size() * cellHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int columns = height < 0 ? 1 : Math.clamp(columns(height), 1, maxColumns);
        return columns * cellWidth() + (columns - 1) * columnGap;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    private int columns(double height) {
        return Math.ceilDiv(cells.size(), perColumn(height));
    }

    /** Where the second column begins: after a mark near the middle, else in the middle, else where the first is full. */
    private int secondColumn(List<String> marks, int room) {
        int count = marks.size();
        if (count <= room || maxColumns == 1) {
            return count;
        }
        int best = Math.min(room, Math.ceilDiv(count, 2));
        int distance = Integer.MAX_VALUE;
        for (int mark = 1; mark <= Math.min(room, count - 1); mark++) {
            boolean fits = count - mark - 1 <= room;
            if (fits && SEPARATORS.contains(marks.get(mark)) && Math.abs(count - 1 - 2 * mark) < distance) {
                distance = Math.abs(count - 1 - 2 * mark);
                best = mark;
            }
        }
        return best;
    }

    @Override
    protected void layoutChildren() {
        List<String> marks = split(text);
        int room = perColumn(getHeight());
        int second = secondColumn(marks, room);
        boolean dropped = second < marks.size() && SEPARATORS.contains(marks.get(second));
        int shown = Math.min(marks.size(), maxColumns == 1 ? room : second + (dropped ? 1 : 0) + room);
        shortened = shown < marks.size();
        for (int index = 0; index < marks.size(); index++) {
            TextLine cell = cells.get(index);
            int column = index < second ? 0 : 1;
            int row = column == 0 ? index : index - second - (dropped ? 1 : 0);
            cell.setVisible(index < shown && !(dropped && index == second));
            cell.setText(shortened && index == shown - 1 ? ELLIPSIS : marks.get(index));
            double x = getWidth() - (column + 1) * cellWidth() - column * columnGap;
            cell.resizeRelocate(x, Math.max(0, row) * cellHeight(), cellWidth(), cellHeight());
        }
    }
}
