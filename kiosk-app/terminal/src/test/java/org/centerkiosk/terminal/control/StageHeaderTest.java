package org.centerkiosk.terminal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.terminal.sample.Fx;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.theme.Theme;
import org.junit.jupiter.api.Test;

class StageHeaderTest {

    private static final String LONG = "澄湖经济技术开发区云溪街道新时代文明实践所暨社区综合文化服务中心";

    private static StageHeader header(String name, boolean elder, boolean stale, Language language) {
        return Fx.call(() -> {
            StageHeader header = new StageHeader("澄", name, "Chenghu Civic Centre", elder);
            header.show(
                    SampleProgramme.NOW,
                    stale ? SampleProgramme.at(SampleProgramme.TODAY, "13:52") : null,
                    new Wording(language, SampleProgramme.ZONE));
            header.resize(1080, header.prefHeight(1080));
            Fx.layout(new Pane(header), 1080, 400, Theme.styleSheets().toArray(String[]::new));
            return header;
        });
    }

    private static List<String> words(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return List.of();
        }
        Stream<String> own = node instanceof TextLine line ? Stream.of(line.getText()) : Stream.of();
        Stream<String> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> words(child).stream())
                : Stream.of();
        return Stream.concat(own, below).toList();
    }

    @Test
    void tellsTimeDayAndLunarDate() {
        assertThat(words(header("澄湖区新时代文明实践中心", false, false, Language.ZH)))
                .containsExactly("澄", "澄湖区新时代文明实践中心", "Chenghu Civic Centre", "14:26", "11月24日 周二", "十月十六·小雪");
    }

    @Test
    void englishHasNoLunarDate() {
        assertThat(words(header("澄湖区新时代文明实践中心", false, false, Language.EN))).endsWith("14:26", "Tue 24 Nov");
    }

    @Test
    void largerTextShowsNameAndTimeAlone() {
        assertThat(words(header("澄湖区新时代文明实践中心", true, false, Language.ZH)))
                .containsExactly("澄", "澄湖区新时代文明实践中心", "14:26");
    }

    @Test
    void staleNumbersAreSaidUnderTheClock() {
        assertThat(words(header("澄湖区新时代文明实践中心", false, true, Language.ZH))).endsWith("离线·名额更新于 13:52");
    }

    @Test
    void longNameKeepsAwayFromTheClock() {
        StageHeader header = header(LONG, false, false, Language.ZH);
        Node brand = header.getChildrenUnmodifiable().get(0);
        Node clock = header.getChildrenUnmodifiable().get(1);
        assertThat(brand.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(clock.getBoundsInParent().getMinX());
        assertThat(words(header)).contains(LONG);
    }
}
