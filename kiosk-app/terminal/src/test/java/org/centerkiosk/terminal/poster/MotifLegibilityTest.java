package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawings themselves leave room for text: what is declared holds in every block of 8 × 8, before any help. */
class MotifLegibilityTest {
    /** Standard deviation of CIE lightness in a block: a strong line through it makes about 20. */
    private static final double CALM_TITLE = 8;

    private static final double CALM_BRAND = 1;

    private static final MotifArt ART = new MotifArt();

    record Case(Motif motif, PosterSlot slot) {}

    static Stream<Case> everyMotifInEverySlot() {
        List<PosterSlot> slots = List.of(
                PosterSlot.of(PosterLayout.VERTICAL_TITLE, 1080, 944),
                PosterSlot.of(PosterLayout.VERTICAL_TITLE, 720, 630),
                PosterSlot.of(PosterLayout.ONE_LINE_TITLE, 1080, 944),
                PosterSlot.of(PosterLayout.TWO_LINE_TITLE, 1080, 944),
                PosterSlot.of(PosterLayout.STAGE, 1080, 680),
                PosterSlot.of(PosterLayout.LANDSCAPE, 1088, 1080));
        return Arrays.stream(Motif.values()).flatMap(motif -> slots.stream().map(slot -> new Case(motif, slot)));
    }

    @ParameterizedTest
    @MethodSource("everyMotifInEverySlot")
    void textStandsOutEverywhereInItsZone(Case c) {
        PosterCanvas canvas = draw(c);
        TextColor titleOn = c.slot.layout() == PosterLayout.LANDSCAPE ? c.motif.groundOn() : c.motif.on();
        for (Zone zone : Stream.of(c.slot.brand(), c.slot.clock())
                .filter(Objects::nonNull)
                .toList()) {
            assertThat(new LocalMeans(canvas, zone).worst(c.motif.on(), 0, 0)).isGreaterThan(Contrast.TEXT);
        }
        assertThat(new LocalMeans(canvas, title(c)).worst(titleOn, 0, 0)).isGreaterThan(Contrast.TEXT);
    }

    @ParameterizedTest
    @MethodSource("everyMotifInEverySlot")
    void zonesOfTextAreFreeOfDetail(Case c) {
        PosterCanvas canvas = draw(c);
        for (Zone zone : Stream.of(c.slot.brand(), c.slot.clock())
                .filter(Objects::nonNull)
                .toList()) {
            assertThat(detail(canvas, zone)).isLessThan(CALM_BRAND);
        }
        assertThat(detail(canvas, title(c))).isLessThan(CALM_TITLE);
    }

    @ParameterizedTest
    @MethodSource("everyMotifInEverySlot")
    void finishedPosterAnswersWithColoursThatHold(Case c) {
        PosterImage image = new PosterRenderer().render(Poster.of(c.motif), c.slot);
        PosterCanvas canvas = new PosterCanvas(image.width(), image.height());
        System.arraycopy(image.argbPre(), 0, canvas.pixels(), 0, image.argbPre().length);
        assertThat(image.on()).isEqualTo(c.motif.on());
        assertThat(new LocalMeans(canvas, title(c)).worst(image.titleOn(), 0, 0))
                .isGreaterThan(Contrast.TEXT);
        Zone foot = c.slot.foot();
        if (foot != null) {
            assertThat(new LocalMeans(canvas, foot).worst(image.footOn(), 0, 0)).isGreaterThan(Contrast.MARK);
        }
    }

    private static Zone title(Case c) {
        return Objects.requireNonNull(c.slot.title());
    }

    private static PosterCanvas draw(Case c) {
        PosterCanvas canvas = new PosterCanvas(c.slot.width(), c.slot.height());
        Graphics2D g = canvas.graphics();
        ART.paint(c.motif, c.slot, g);
        g.dispose();
        return canvas;
    }

    private static double detail(PosterCanvas canvas, Zone zone) {
        double most = 0;
        for (int y = zone.y(); y + LocalMeans.BLOCK <= zone.bottom(); y += LocalMeans.BLOCK) {
            for (int x = zone.x(); x + LocalMeans.BLOCK <= zone.right(); x += LocalMeans.BLOCK) {
                most = Math.max(most, deviation(canvas, x, y));
            }
        }
        return most;
    }

    private static double deviation(PosterCanvas canvas, int left, int top) {
        double sum = 0;
        double squares = 0;
        int count = LocalMeans.BLOCK * LocalMeans.BLOCK;
        for (int i = 0; i < count; i++) {
            int x = left + i % LocalMeans.BLOCK;
            int y = top + i / LocalMeans.BLOCK;
            double lightness = 116 * Math.cbrt(Contrast.luminance(canvas.pixels()[y * canvas.width() + x])) - 16;
            sum += lightness;
            squares += lightness * lightness;
        }
        return Math.sqrt(Math.max(0, squares / count - sum * sum / count / count));
    }
}
