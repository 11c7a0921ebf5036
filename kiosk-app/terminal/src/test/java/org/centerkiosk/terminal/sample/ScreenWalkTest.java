package org.centerkiosk.terminal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.centerkiosk.terminal.control.Pressable;
import org.centerkiosk.terminal.control.TextLine;
import org.centerkiosk.terminal.sample.Finding.Kind;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

/** Each fault is planted once and found; without it the same screen is clean. */
class ScreenWalkTest {

    private static final String SENTENCE = "请提前 10 分钟到，开课 15 分钟后未到，座位让给现场邻居。";

    @Test
    void cleanScreenHasNoFindings() {
        assertThat(walk(() -> List.of(
                        placed(TextLine.of(SENTENCE, "type-body"), 20, 20, 900, 44),
                        placed(new Pressable("返回", TextLine.of("返回", "type-button")), 20, 100, 160, 96),
                        placed(new Pressable("首页", TextLine.of("首页", "type-button")), 196, 100, 160, 96))))
                .isEmpty();
    }

    @Test
    void shortenedTextIsFound() {
        assertThat(kinds(() -> List.of(placed(TextLine.of(SENTENCE, "type-body"), 20, 20, 300, 44))))
                .containsExactly(Kind.SHORTENED);
    }

    @Test
    void declaredShorteningIsAllowedWhereATouchLeadsToTheRest() {
        TextLine line = declared();
        assertThat(kinds(() -> {
                    Pressable row = new Pressable(SENTENCE);
                    row.getChildren().add(line);
                    return List.of(placed(row, 20, 20, 300, 104));
                }))
                .isEmpty();
        assertThat(line.isShortened()).isTrue();
    }

    @Test
    void declaredShorteningWithoutATouchIsFound() {
        assertThat(kinds(() -> List.of(placed(declared(), 20, 20, 300, 44)))).containsExactly(Kind.SHORTENED);
    }

    private static TextLine declared() {
        return Fx.call(() -> TextLine.of(SENTENCE, "type-body", TextLine.SHORTENS));
    }

    @Test
    void wrappedTextThatLeavesItsBoxIsFound() {
        assertThat(kinds(() -> List.of(placed(TextLine.wrapped(SENTENCE, 4, "type-body"), 20, 20, 300, 60))))
                .containsExactly(Kind.CLIPPED);
    }

    @Test
    void textCutByAClipIsFound() {
        assertThat(kinds(() -> {
                    Pane pane = new Pane(placed(TextLine.of(SENTENCE, "type-body"), 0, 0, 900, 44));
                    pane.setClip(new Rectangle(400, 44));
                    return List.of(placed(pane, 20, 20, 900, 44));
                }))
                .containsExactly(Kind.CLIPPED);
    }

    @Test
    void textsOnEachOtherAreFound() {
        assertThat(kinds(() -> List.of(
                        placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44),
                        placed(TextLine.of("太极与呼吸", "type-body"), 100, 28, 200, 44))))
                .containsExactly(Kind.OVERLAPPING);
    }

    @Test
    void targetsThatShareAPartAreFound() {
        assertThat(kinds(() -> List.of(
                        placed(new Pressable("one"), 20, 20, 200, 100),
                        placed(new Pressable("other"), 180, 80, 200, 100))))
                .containsExactly(Kind.OVERLAPPING);
    }

    @Test
    void targetWithinATargetIsMeant() {
        assertThat(kinds(() -> List.of(
                        placed(new Pressable("all"), 20, 20, 400, 400),
                        placed(new Pressable("part"), 80, 80, 100, 100))))
                .isEmpty();
    }

    @Test
    void textBehindASheetIsFound() {
        assertThat(kinds(() -> List.of(
                        placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44),
                        placed(filled("-paper"), 20, 40, 200, 100))))
                .contains(Kind.COVERED);
    }

    @Test
    void targetBehindASheetIsFound() {
        assertThat(kinds(() -> List.of(
                        placed(new Pressable("one"), 20, 20, 200, 100), placed(filled("-paper"), 20, 20, 200, 100))))
                .containsExactly(Kind.COVERED);
    }

    @Test
    void textOutsideOfTheScreenIsFound() {
        assertThat(kinds(() -> List.of(placed(TextLine.of(SENTENCE, "type-body"), 600, 20, 900, 44))))
                .contains(Kind.OUTSIDE);
    }

    @Test
    void partOutsideOfItsParentIsFound() {
        assertThat(kinds(() -> {
                    Pane pane = new Pane(placed(new Pressable("one"), 50, 0, 100, 100));
                    return List.of(placed(pane, 20, 20, 100, 100));
                }))
                .containsExactly(Kind.OUTSIDE);
    }

    @Test
    void smallTargetIsFound() {
        assertThat(kinds(() -> List.of(placed(new Pressable("one"), 20, 20, 59, 100))))
                .containsExactly(Kind.SMALL_TARGET);
    }

    @Test
    void smallTextIsFound() {
        assertThat(kinds(() -> {
                    Text text = new Text(20, 60, "古筝");
                    text.setFont(Font.font("Noto Sans CJK SC", 21));
                    return List.of(text);
                }))
                .containsExactly(Kind.SMALL_TEXT);
    }

    @Test
    void largerTextHasAHigherFloor() {
        assertThat(walk(() -> List.of(placed(TextLine.of("古筝", "type-body"), 20, 20, 200, 44)), "elder"))
                .extracting(Finding::kind)
                .containsExactly(Kind.SMALL_TEXT);
    }

    @Test
    void faintTextIsFound() {
        assertThat(kinds(() -> {
                    TextLine line = TextLine.of("古筝入门班", "type-body");
                    line.setOpacity(0.45);
                    return List.of(placed(line, 20, 20, 200, 44));
                }))
                .containsExactly(Kind.LOW_CONTRAST);
    }

    @Test
    void contrastCountsAgainstTheLastFillBehind() {
        assertThat(kinds(() -> List.of(
                        placed(filled("-ink"), 0, 0, 300, 100),
                        placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44))))
                .containsExactly(Kind.LOW_CONTRAST);
        assertThat(kinds(() -> List.of(
                        placed(filled("-ink"), 0, 0, 300, 100),
                        placed(filled("-sheet"), 0, 0, 300, 100),
                        placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44))))
                .isEmpty();
    }

    @Test
    void contrastCountsAgainstAPicture() {
        assertThat(kinds(() -> List.of(
                        picture(Color.web("#20262B")), placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44))))
                .containsExactly(Kind.LOW_CONTRAST);
        assertThat(kinds(() -> List.of(
                        picture(Color.web("#FBF3E1")), placed(TextLine.of("古筝入门班", "type-body"), 20, 20, 200, 44))))
                .isEmpty();
    }

    @Test
    void silentTargetIsFound() {
        assertThat(kinds(() -> List.of(placed(new Pressable(" "), 20, 20, 200, 100))))
                .containsExactly(Kind.SILENT);
    }

    @Test
    void hiddenPartsDoNotCount() {
        assertThat(kinds(() -> {
                    Node hidden = placed(new Pressable(""), 20, 20, 10, 10);
                    hidden.setVisible(false);
                    return List.of(hidden);
                }))
                .isEmpty();
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.of(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.48);
    }

    private static ImageView picture(Color colour) {
        WritableImage image = new WritableImage(300, 100);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 100; y++) {
                image.getPixelWriter().setColor(x, y, colour);
            }
        }
        return new ImageView(image);
    }

    private static Region filled(String colour) {
        Region region = new Region();
        region.setBackground(Background.fill(Color.web(colour.equals("-ink") ? "#20262B" : "#F6F1E6")));
        return region;
    }

    private static <R extends Region> R placed(R region, double x, double y, double width, double height) {
        region.setMinSize(0, 0);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
        region.relocate(x, y);
        return region;
    }

    private static List<Kind> kinds(Supplier<List<Node>> parts) {
        return walk(parts).stream().map(Finding::kind).distinct().toList();
    }

    private static List<Finding> walk(Supplier<List<Node>> parts, String... styleClasses) {
        return Fx.call(() -> {
            Pane root = new Pane();
            root.getStyleClass().addAll(styleClasses);
            root.getChildren().addAll(parts.get());
            Fx.layout(root, 1080, 600, Theme.styleSheets().toArray(String[]::new));
            return ScreenWalk.of(root);
        });
    }
}
