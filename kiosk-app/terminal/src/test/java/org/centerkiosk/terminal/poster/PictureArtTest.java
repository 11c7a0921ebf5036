package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureArtTest {
    private static final List<PosterSlot> STAGES = List.of(
            PosterSlot.of(PosterLayout.VERTICAL_TITLE, 540, 472),
            PosterSlot.of(PosterLayout.ONE_LINE_TITLE, 540, 472),
            PosterSlot.of(PosterLayout.TWO_LINE_TITLE, 540, 472),
            PosterSlot.of(PosterLayout.STAGE, 540, 340),
            PosterSlot.of(PosterLayout.LANDSCAPE, 544, 540));

    private final PosterRenderer renderer = new PosterRenderer();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"white", "black", "noise", "stripes", "grey"})
    void textStandsOutOnAnyPicture(String kind) throws IOException {
        for (int[] size : new int[][] {{640, 480}, {640, 360}, {400, 600}, {1500, 150}, {150, 1500}}) {
            Path file = save(filled(kind, size[0], size[1]));
            for (PosterSlot slot : STAGES) {
                assertLegible(slot, renderer.render(new Poster(Motif.BOOK, file), slot));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"800,600", "600,800", "1600,900", "900,1600", "2000,200", "200,2000", "500,500", "170,160", "3000,2900"
    })
    void circleStaysACircle(int width, int height) throws IOException {
        Path file = save(circle(width, height));
        List<PosterSlot> slots = Stream.concat(
                        STAGES.stream(),
                        Stream.of(
                                PosterSlot.of(PosterLayout.PLAIN, 248, 248),
                                PosterSlot.of(PosterLayout.PLAIN, 484, 116)))
                .toList();
        for (PosterSlot slot : slots) {
            Rectangle circle = red(renderer.render(new Poster(Motif.BOOK, file), slot));
            assertThat(circle.isEmpty()).as("circle in " + slot).isFalse();
            assertThat((double) circle.width).isCloseTo(circle.height, within(2.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"800,600", "600,800", "1600,900", "900,1600", "2000,200", "200,2000", "1000,1000"})
    void noMoreThanAnEighthOfASideIsCutOff(int width, int height) throws IOException {
        Path file = save(corners(width, height));
        for (PosterSlot slot : STAGES) {
            PosterImage image = renderer.render(new Poster(Motif.BOOK, file), slot);
            Rectangle marks = red(image);
            assertThat(marks.width).as(slot + " sees both sides").isGreaterThan(4);
            assertThat((double) marks.width / marks.height)
                    .isCloseTo((double) width / height, within(0.06 * width / height + 0.6));
        }
    }

    @Test
    void whiteEdgesGiveAWhiteGroundAndInk() throws IOException {
        BufferedImage print = filled("white", 600, 1200);
        Graphics2D g = print.createGraphics();
        g.setColor(new Color(0x204080));
        g.fillRect(100, 200, 400, 800);
        g.dispose();
        PosterImage image = renderer.render(new Poster(Motif.BOOK, save(print)), STAGES.getFirst());
        assertThat(image.argbPre()[0]).isEqualTo(0xFFFFFFFF);
        assertThat(image.on()).isEqualTo(TextColor.INK);
        assertThat(image.titleOn()).isEqualTo(TextColor.INK);
    }

    @Test
    void calmPictureIsLeftAsItIs() throws IOException {
        BufferedImage calm = filled("black", 1144, 1000);
        PosterImage image = renderer.render(new Poster(Motif.BOOK, save(calm)), STAGES.getFirst());
        assertThat(image.argbPre()).containsOnly(0xFF000000);
        assertThat(image.on()).isEqualTo(TextColor.CREAM);
    }

    @Test
    void transparentPictureLiesOnPaper() throws IOException {
        PosterImage image = renderer.render(
                new Poster(Motif.BOOK, save(new BufferedImage(500, 500, BufferedImage.TYPE_INT_ARGB))),
                PosterSlot.of(PosterLayout.PLAIN, 50, 50));
        assertThat(image.argbPre()).containsOnly(0xFFFFFCF5);
    }

    @Test
    void motifStandsInForWhatCannotBeShown() throws IOException {
        Path damaged = folder.resolve("damaged.png");
        byte[] whole = Files.readAllBytes(save(filled("noise", 400, 400)));
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path words = Files.writeString(folder.resolve("words.jpg"), "<html>not found</html>");
        Path tiny = save(filled("white", 10, 10));
        PosterSlot slot = STAGES.getFirst();
        int[] motif = renderer.render(Poster.of(Motif.KITE), slot).argbPre();
        for (Path file : List.of(damaged, words, tiny, folder.resolve("missing.png"))) {
            assertThat(renderer.render(new Poster(Motif.KITE, file), slot).argbPre())
                    .as(file.toString())
                    .isEqualTo(motif);
        }
    }

    @Test
    void hugePictureIsReadNoLargerThanNeeded() throws IOException {
        Path file = save(filled("grey", 6000, 4000));
        PosterSlot slot = PosterSlot.thumb(72, 72, 0);
        BufferedImage read = PictureFile.read(file, slot).orElseThrow();
        assertThat(read.getWidth() * read.getHeight()).isLessThan(400 * 400);
        assertThat(Math.min(read.getWidth(), read.getHeight())).isGreaterThanOrEqualTo(2 * 72);
    }

    private static void assertLegible(PosterSlot slot, PosterImage image) {
        PosterCanvas canvas = new PosterCanvas(image.width(), image.height());
        System.arraycopy(image.argbPre(), 0, canvas.pixels(), 0, image.argbPre().length);
        for (Zone zone :
                Stream.of(slot.brand(), slot.clock()).filter(Objects::nonNull).toList()) {
            assertThat(new LocalMeans(canvas, zone).worst(image.on(), 0, 0)).isGreaterThan(Contrast.TEXT);
        }
        Zone title = Objects.requireNonNull(slot.title());
        assertThat(new LocalMeans(canvas, title).worst(image.titleOn(), 0, 0)).isGreaterThan(Contrast.TEXT);
        Zone foot = slot.foot();
        if (foot != null) {
            assertThat(new LocalMeans(canvas, foot).worst(image.footOn(), 0, 0)).isGreaterThan(Contrast.MARK);
        }
    }

    private Path save(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile(folder, "picture", ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage filled(String kind, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(
                        x,
                        y,
                        switch (kind) {
                            case "white" -> 0xFFFFFF;
                            case "black" -> 0x000000;
                            case "grey" -> 0x777777;
                            case "stripes" -> (x / 40 + y / 40) % 2 == 0 ? 0xFFFFFF : 0x101010;
                            default -> random.nextInt(0x1000000);
                        });
            }
        }
        return picture;
    }

    /** A red circle in the middle of blue. */
    private static BufferedImage circle(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PosterCanvas.fine(picture.createGraphics());
        g.setColor(new Color(0x2040A0));
        g.fillRect(0, 0, width, height);
        double d = Math.min(width, height) * 0.5;
        g.setColor(Color.RED);
        g.fill(new Ellipse2D.Double((width - d) / 2, (height - d) / 2, d, d));
        g.dispose();
        return picture;
    }

    /** A red frame just inside of what may be cut off. */
    private static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0x2040A0));
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        int x = (int) Math.ceil(width * 0.13);
        int y = (int) Math.ceil(height * 0.13);
        g.fillRect(x, y, width - 2 * x, height - 2 * y);
        g.dispose();
        return picture;
    }

    /** Where a poster is red, also behind a scrim. */
    private static Rectangle red(PosterImage image) {
        Rectangle found = new Rectangle(-1, -1);
        for (int i = 0; i < image.argbPre().length; i++) {
            int pixel = image.argbPre()[i];
            if ((pixel >> 16 & 0xFF) > (pixel & 0xFF)) {
                found.add(new Rectangle(i % image.width(), i / image.width(), 1, 1));
            }
        }
        return found;
    }
}
