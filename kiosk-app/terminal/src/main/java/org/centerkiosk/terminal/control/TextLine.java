package org.centerkiosk.terminal.control;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Text with a line height of its own, as designers give it: CSS {@code -kiosk-line-height} and {@code -fx-text-fill}.
 * One line, or wrapped to its width in at most {@code maxLines} lines. Text that does not fit is a fault of the layout
 * unless the style class {@code shortens} declares it; then it ends in an ellipsis.
 */
public final class TextLine extends Region {

    /** Declares that the text may end in an ellipsis; its full text is one touch away. */
    public static final String SHORTENS = "shortens";

    private static final StyleablePropertyFactory<TextLine> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TextLine, Number> LINE_HEIGHT =
            FACTORY.createSizeCssMetaData("-kiosk-line-height", line -> line.lineHeight, 0.0, true);
    private static final CssMetaData<TextLine, Paint> FILL =
            FACTORY.createPaintCssMetaData("-fx-text-fill", line -> line.fill, Color.BLACK, true);

    private final Text glyphs = new Text();
    private final StyleableDoubleProperty lineHeight = new StyleableDoubleProperty(0) {
        @Override
        protected void invalidated() {
            requestLayout();
        }

        @Override
        public Object getBean() {
            return TextLine.this;
        }

        @Override
        public String getName() {
            return "lineHeight";
        }

        @Override
        public CssMetaData<TextLine, Number> getCssMetaData() {
            return LINE_HEIGHT;
        }
    };
    private final StyleableObjectProperty<Paint> fill = new StyleableObjectProperty<>(Color.BLACK) {
        @Override
        protected void invalidated() {
            glyphs.setFill(get());
        }

        @Override
        public Object getBean() {
            return TextLine.this;
        }

        @Override
        public String getName() {
            return "textFill";
        }

        @Override
        public CssMetaData<TextLine, Paint> getCssMetaData() {
            return FILL;
        }
    };
    private final StringProperty text = new javafx.beans.property.SimpleStringProperty(this, "text", "");
    private final int maxLines;
    private Pos alignment = Pos.TOP_LEFT;
    private boolean shortened;
    private int breakAt;

    private TextLine(String text, int maxLines, String... styleClasses) {
        this.maxLines = maxLines;
        getStyleClass().add("text-line");
        getStyleClass().addAll(styleClasses);
        glyphs.getStyleClass().add("glyphs");
        glyphs.setTextOrigin(VPos.TOP);
        glyphs.setManaged(false);
        getChildren().add(glyphs);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(this.text);
        this.text.addListener((observable, before, after) -> requestLayout());
        glyphs.fontProperty().addListener((observable, before, after) -> requestLayout());
        setMinHeight(USE_PREF_SIZE);
        this.text.set(text);
    }

    /** A single line. */
    public static TextLine of(String text, String... styleClasses) {
        return new TextLine(text, 1, styleClasses);
    }

    /** Text that wraps to the width it gets. */
    public static TextLine wrapped(String text, int maxLines, String... styleClasses) {
        return new TextLine(text, maxLines, styleClasses);
    }

    public TextLine aligned(Pos position) {
        this.alignment = position;
        return this;
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(@Nullable String value) {
        text.set(value == null ? "" : value);
    }

    public void setStrikethrough(boolean struck) {
        glyphs.setStrikethrough(struck);
    }

    /** Whether the last layout had to leave words out. */
    public boolean isShortened() {
        return shortened;
    }

    /** The colour of its letters, for checks of contrast. */
    public Paint textFill() {
        return fill.get();
    }

    /** The size of its letters in design pixels. */
    public double fontSize() {
        return glyphs.getFont().getSize();
    }

    /** How many lines other words would take in it at that width, however many it may have. */
    int lines(String words, double width) {
        return Measure.lines(words, glyphs.getFont(), width);
    }

    /** Where two lines are divided for best sense; 0 where its width alone decides. */
    int senseBreak(double width) {
        return SenseBreak.of(text.get(), glyphs.getFont(), width);
    }

    /** Divides the text there; the width must leave room for both parts. */
    void setBreak(int index) {
        if (index != breakAt) {
            breakAt = index;
            requestLayout();
        }
    }

    /** The width below which one of those words would be divided. */
    double widestPart(String words) {
        return Measure.widestPart(words, glyphs.getFont());
    }

    /** Whether a time of day in those words would stand on two lines at that width. */
    boolean dividesTime(String words, double width) {
        return Measure.dividesTime(words, glyphs.getFont(), width);
    }

    private double line() {
        double wanted = lineHeight.get();
        return wanted > 0 ? wanted : natural();
    }

    private double natural() {
        return Measure.lineHeight(glyphs.getFont());
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets pad = new Insets(this);
        return Math.ceil(Measure.width(text.get(), glyphs.getFont())) + pad.width();
    }

    @Override
    protected double computeMinWidth(double height) {
        if (getStyleClass().contains(SHORTENS) || maxLines > 1) {
            return 0;
        }
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets pad = new Insets(this);
        int lines = 1;
        if (maxLines > 1 && width > 0) {
            lines = Math.clamp(Measure.lines(text.get(), glyphs.getFont(), width - pad.width()), 1, maxLines);
        }
        return lines * line() + pad.height();
    }

    /** Rows centre it as they centre icons, instead of stretching it and leaving its letters on top. */
    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return maxLines > 1 ? javafx.geometry.Orientation.HORIZONTAL : null;
    }

    @Override
    protected void layoutChildren() {
        Insets pad = new Insets(this);
        double width = getWidth() - pad.width();
        String whole = text.get();
        String shown = Measure.fit(whole, glyphs.getFont(), width, maxLines);
        shortened = !shown.equals(whole);
        if (!shortened && breakAt > 0 && breakAt < whole.length()) {
            shown = whole.substring(0, breakAt) + "\n" + whole.substring(breakAt);
        }
        if (!glyphs.getText().equals(shown)) {
            glyphs.setText(shown);
        }
        double line = line();
        glyphs.setLineSpacing(line - natural());
        glyphs.setWrappingWidth(maxLines > 1 ? Math.ceil(width) : 0);
        glyphs.setTextAlignment(
                switch (alignment.getHpos()) {
                    case LEFT -> javafx.scene.text.TextAlignment.LEFT;
                    case CENTER -> javafx.scene.text.TextAlignment.CENTER;
                    case RIGHT -> javafx.scene.text.TextAlignment.RIGHT;
                });
        double glyphWidth = maxLines > 1 ? width : Measure.width(shown, glyphs.getFont());
        double x = switch (alignment.getHpos()) {
            case LEFT -> 0;
            case CENTER -> (width - glyphWidth) / 2;
            case RIGHT -> width - glyphWidth;
        };
        // The first line's box is centred in its line height; the rest follows by the line spacing.
        double slack = getHeight() - pad.height() - computePrefHeight(getWidth()) + pad.height();
        double drop = alignment.getVpos() == VPos.CENTER ? Math.max(0, slack) / 2 : 0;
        glyphs.relocate(pad.left() + x, pad.top() + drop + (line - natural()) / 2);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? text.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** The room that padding takes. */
    private record Insets(double left, double top, double width, double height) {
        Insets(TextLine line) {
            this(
                    line.snappedLeftInset(),
                    line.snappedTopInset(),
                    line.snappedLeftInset() + line.snappedRightInset(),
                    line.snappedTopInset() + line.snappedBottomInset());
        }
    }
}
