package org.centerkiosk.terminal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.centerkiosk.config.Bilingual;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPageTest {

    private static final Bilingual VENUE = new Bilingual("澄湖区文明实践中心", "Chenghu Community Centre");
    private static final Wordings WORDINGS = new Wordings(SampleProgramme.ZONE);

    private static PlainLines lines(SyncState content) {
        return PlainLines.of(VENUE, content, WORDINGS, SampleProgramme.NOW);
    }

    @Test
    void itSaysWhatStillTakesPlaceToday() {
        PlainLines lines = lines(SampleProgramme.online());
        assertThat(lines.head()).containsExactly("今日活动 · 11月24日 周二", "On today · Tue 24 November");
        assertThat(lines.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.what()).isNotBlank());
        assertThat(lines.rows())
                .as("over at 14:26")
                .noneSatisfy(row -> assertThat(row.when()).endsWith("–11:00"));
        assertThat(lines.foot()).hasSize(2);
    }

    @Test
    void whatMayBeOldSaysSo() {
        assertThat(lines(SampleProgramme.offline()).foot())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("以上为截至");
    }

    @Test
    void withoutEventsItSaysWhereToAsk() {
        PlainLines lines = lines(SyncState.initial());
        assertThat(lines.rows()).isEmpty();
        assertThat(lines.head()).containsExactly("11月24日 周二");
        assertThat(lines.foot().getFirst()).contains("服务台");
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "1920, 1080", "3840, 2160", "640, 480"})
    void itFillsScreensOfEverySize(int width, int height) throws IOException {
        PlainLines few = lines(SampleProgramme.online());
        List<PlainLines.Row> many = IntStream.range(0, 60)
                .mapToObj(i -> new PlainLines.Row("09:00–10:30", "很长的题目".repeat(i), "二楼 203 琴室"))
                .toList();
        BufferedImage picture = draw(few, width, height);
        assertThat(darkShare(picture)).isBetween(0.005, 0.3);
        BufferedImage full = draw(new PlainLines(few.venue(), few.head(), many, few.foot()), width, height);
        assertThat(darkShare(full)).isBetween(0.005, 0.4);
        assertThat(hasMargin(full)).as("nothing is cut off at the right").isTrue();
        String shots = System.getProperty("kiosk.test.shots", "");
        if (!shots.isEmpty()) {
            Files.createDirectories(Path.of(shots));
            ImageIO.write(
                    picture, "png", Path.of(shots, "plain-" + width + ".png").toFile());
        }
    }

    private static BufferedImage draw(PlainLines lines, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        PlainPainter.paint(graphics, width, height, lines);
        graphics.dispose();
        return picture;
    }

    private static double darkShare(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) IntStream.of(pixels)
                        .filter(pixel -> (pixel & 0xFF) < 128)
                        .count()
                / pixels.length;
    }

    private static boolean hasMargin(BufferedImage picture) {
        int margin = Math.min(picture.getWidth(), picture.getHeight()) / 20;
        return IntStream.range(0, picture.getHeight())
                .allMatch(y -> IntStream.range(picture.getWidth() - margin, picture.getWidth())
                        .allMatch(x -> (picture.getRGB(x, y) & 0xFF) > 128));
    }
}
