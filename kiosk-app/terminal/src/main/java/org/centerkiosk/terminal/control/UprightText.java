package org.centerkiosk.terminal.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Chinese text in columns from right to left, character under character. It takes as many columns as it needs within its
 * height, up to a limit; what is left then is shortened. Short numbers stand in one cell.
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

    private final int maxColumns;
    private final double columnGap;
    private final String styleClass;
    private final String fillClass;
    private List<TextLine> cells = List.of();
    private String text = "";
    private boolean shortened;

    /**
     * @param maxColumns at most so many columns
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

    @Override
    protected void layoutChildren() {
        int room = perColumn(getHeight());
        int columns = Math.clamp(columns(getHeight()), 1, maxColumns);
        // Columns of about equal length, the first one the longer.
        int length = cells.size() > room * columns ? room : Math.ceilDiv(cells.size(), columns);
        shortened = cells.size() > room * columns;
        List<String> wanted = split(text);
        for (int index = 0; index < cells.size(); index++) {
            TextLine cell = cells.get(index);
            int column = index / Math.max(1, length);
            boolean last = shortened && index == room * columns - 1;
            cell.setVisible(column < columns);
            cell.setText(last ? ELLIPSIS : wanted.get(index));
            double x = getWidth() - (column + 1) * cellWidth() - column * columnGap;
            cell.resizeRelocate(x, index % Math.max(1, length) * cellHeight(), cellWidth(), cellHeight());
        }
    }
}
