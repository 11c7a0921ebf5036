package org.centerkiosk.terminal.sample;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.sample.Finding.Kind;

/**
 * Walks a laid-out screen and reports what a visitor could not read, touch or hear. Sizes count in design pixels,
 * places in pixels of the scene. On the JavaFX thread.
 */
public final class ScreenWalk {

    private static final double TARGET = 60;
    private static final double CONTRAST = 4.5;
    private static final double FLOOR = 22;
    private static final double ELDER_FLOOR = 36;

    /** On a picture so many of the sampled places may be below the ratio: a line of the drawing, not its ground. */
    private static final double STRAY = 0.15;

    private final Parent root;
    private final List<Node> painted = new ArrayList<>();
    private Backdrop backdrop = new Backdrop(List.of());
    private final List<Letters> letters = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<TextLine> shortened = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Text with the box of its ink in the scene, and its place in the order of painting. */
    private record Letters(Text text, Bounds ink, int order) {}

    private record Target(Pressable node, Bounds box, int order) {}

    private ScreenWalk(Parent root) {
        this.root = root;
    }

    /** What is wrong below that root, which is laid out in a scene; empty where all is well. */
    public static List<Finding> of(Parent root) {
        ScreenWalk walk = new ScreenWalk(root);
        walk.collect(root);
        walk.backdrop = new Backdrop(walk.painted);
        walk.shortened.forEach(walk::checkWords);
        walk.letters.forEach(walk::checkLetters);
        walk.targets.forEach(walk::checkTarget);
        walk.checkPairs();
        return List.copyOf(walk.findings);
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() < 0.01) {
            return;
        }
        int order = painted.size();
        painted.add(node);
        if (node instanceof Text text && !text.getText().isBlank()) {
            letters.add(new Letters(text, ink(text), order));
        }
        if (node instanceof Pressable pressable) {
            targets.add(new Target(pressable, pressable.localToScene(pressable.getLayoutBounds()), order));
        }
        if (node instanceof TextLine line && line.isShortened()) {
            shortened.add(line);
        }
        checkPlace(node);
        checkSpoken(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /**
     * What its letters cover, which is less than their line. Measured from the baseline: with another origin the visual
     * bounds begin at zero, wherever the ink is.
     */
    private static Bounds ink(Text text) {
        Text copy = new Text(text.getText());
        copy.setFont(text.getFont());
        copy.setTextOrigin(VPos.BASELINE);
        copy.setTextAlignment(text.getTextAlignment());
        copy.setWrappingWidth(text.getWrappingWidth());
        copy.setLineSpacing(text.getLineSpacing());
        copy.setBoundsType(TextBoundsType.VISUAL);
        Bounds visual = copy.getLayoutBounds();
        double baseline = text.getLayoutBounds().getMinY() + text.getBaselineOffset();
        return text.localToScene(new BoundingBox(
                text.getX() + visual.getMinX(), baseline + visual.getMinY(), visual.getWidth(), visual.getHeight()));
    }

    private void checkWords(TextLine line) {
        if (!line.getStyleClass().contains(TextLine.SHORTENS)) {
            report(Kind.SHORTENED, line, "does not fit into " + Math.round(line.getWidth()) + " px");
        } else if (!isTouchable(line)) {
            report(Kind.SHORTENED, line, "declares it, but no touch leads to the whole text");
        }
    }

    private boolean isTouchable(TextLine line) {
        Bounds box = line.localToScene(line.getLayoutBounds());
        return targets.stream().anyMatch(target -> Boxes.contains(target.box, box));
    }

    private void checkPlace(Node node) {
        boolean seen = node instanceof TextLine || node instanceof Pressable || Backdrop.isOpaque(node);
        if (!(node instanceof Region) || !seen || node == root || node.getParent() == null) {
            return;
        }
        Bounds box = node.localToParent(node.getLayoutBounds());
        Bounds parent = node.getParent().getLayoutBounds();
        if (box.getWidth() > 0 && box.getHeight() > 0 && !Boxes.contains(parent, box)) {
            report(Kind.OUTSIDE, node, Boxes.text(box) + " in a parent of " + Boxes.text(parent));
        }
    }

    private void checkSpoken(Node node) {
        boolean speaks = node instanceof Pressable
                || node.getAccessibleRole() == AccessibleRole.BUTTON
                || !(node instanceof ImageView) && node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW;
        String spoken = node.getAccessibleText();
        if (speaks && (spoken == null || spoken.isBlank())) {
            report(Kind.SILENT, node, "has no accessible text");
        }
    }

    private void checkLetters(Letters each) {
        Bounds screen = root.localToScene(root.getLayoutBounds());
        if (!Boxes.contains(screen, each.ink)) {
            report(Kind.OUTSIDE, each.text, Boxes.text(each.ink) + " on a screen of " + Boxes.text(screen));
        }
        checkBoxes(each);
        double size = each.text.getFont().getSize();
        double floor = isElder() ? ELDER_FLOOR : FLOOR;
        if (size < floor) {
            report(Kind.SMALL_TEXT, each.text, size + " px, less than " + floor);
        }
        cover(each.text, each.ink, each.order);
        checkContrast(each);
    }

    /** The line that it belongs to, and every clip above. */
    private void checkBoxes(Letters each) {
        if (each.text.getParent() instanceof TextLine line) {
            // Letters may be a little higher than a tight line and lean over its ends, never be a line longer.
            double slack = each.text.getFont().getSize() * 0.3;
            double overhang = each.text.getFont().getSize() * 0.08;
            Bounds own = line.localToScene(line.getLayoutBounds());
            Bounds box = new BoundingBox(
                    own.getMinX() - overhang,
                    own.getMinY() - slack,
                    own.getWidth() + 2 * overhang,
                    own.getHeight() + 2 * slack);
            if (!Boxes.contains(box, each.ink)) {
                report(Kind.CLIPPED, each.text, Boxes.text(each.ink) + " in a line of " + Boxes.text(own));
            }
        }
        for (Node above = each.text; above != null; above = above.getParent()) {
            Node clip = above.getClip();
            if (clip != null && !Boxes.contains(above.localToScene(clip.getBoundsInParent()), each.ink)) {
                report(Kind.CLIPPED, each.text, "by the clip of " + name(above));
            }
        }
    }

    private void cover(Node node, Bounds box, int order) {
        for (int place = order + 1; place < painted.size(); place++) {
            Node later = painted.get(place);
            if (!isBelow(later, node) && Backdrop.isOpaque(later)) {
                Bounds cover = later.localToScene(later.getLayoutBounds());
                if (Boxes.overlaps(cover, box)) {
                    report(Kind.COVERED, node, "by " + name(later) + " at " + Boxes.text(cover));
                }
            }
        }
    }

    private void checkContrast(Letters each) {
        if (!(each.text.getFill() instanceof Color fill)) {
            return;
        }
        double opacity = Backdrop.opacity(each.text);
        List<Double> ratios = backdrop.behind(each.order, each.ink).stream()
                .map(behind -> Contrast.of(Backdrop.over(fill, opacity, behind), behind))
                .sorted()
                .toList();
        double ratio = ratios.get((int) (ratios.size() * STRAY));
        if (ratio < CONTRAST) {
            report(Kind.LOW_CONTRAST, each.text, "%.2f:1".formatted(ratio));
        }
    }

    private void checkTarget(Target target) {
        Bounds size = target.node.getLayoutBounds();
        if (size.getWidth() < TARGET || size.getHeight() < TARGET) {
            report(Kind.SMALL_TARGET, target.node, Boxes.text(size));
        }
        double middleX = target.box.getCenterX();
        double middleY = target.box.getCenterY();
        cover(
                target.node,
                new BoundingBox(middleX - TARGET / 4, middleY - TARGET / 4, TARGET / 2, TARGET / 2),
                target.order);
    }

    private void checkPairs() {
        for (int i = 0; i < letters.size(); i++) {
            for (int j = i + 1; j < letters.size(); j++) {
                if (Boxes.overlaps(letters.get(i).ink, letters.get(j).ink)) {
                    report(Kind.OVERLAPPING, letters.get(i).text, "with " + name(letters.get(j).text));
                }
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                checkTargets(targets.get(i), targets.get(j));
            }
        }
    }

    /** A target within a larger one is meant; two that share a part are not. */
    private void checkTargets(Target one, Target other) {
        boolean nested = Boxes.contains(one.box, other.box) || Boxes.contains(other.box, one.box);
        boolean below = isBelow(other.node, one.node) || isBelow(one.node, other.node);
        if (!nested && !below && Boxes.overlaps(one.box, other.box)) {
            report(Kind.OVERLAPPING, one.node, "with " + name(other.node));
        }
    }

    private boolean isElder() {
        for (Node above = root; above != null; above = above.getParent()) {
            if (above.getStyleClass().contains("elder")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(Node node, Node ancestor) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void report(Kind kind, Node node, String what) {
        findings.add(new Finding(kind, name(node), what));
    }

    private static String name(Node node) {
        Node named = node instanceof Text && node.getParent() instanceof TextLine line ? line : node;
        String text = named.getAccessibleText();
        return named.getClass().getSimpleName() + named.getStyleClass() + (text == null ? "" : " \"" + text + "\"");
    }
}
