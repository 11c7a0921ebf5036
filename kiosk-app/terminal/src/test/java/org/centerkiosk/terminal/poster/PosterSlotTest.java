package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PosterSlotTest {

    static Stream<PosterSlot> stages() {
        return Stream.of(0.6667, 1.0, 2.0)
                .flatMap(scale -> Stream.of(
                        slot(PosterLayout.VERTICAL_TITLE, 1080, 944, scale),
                        slot(PosterLayout.ONE_LINE_TITLE, 1080, 944, scale),
                        slot(PosterLayout.TWO_LINE_TITLE, 1080, 944, scale),
                        slot(PosterLayout.STAGE, 1080, 680, scale),
                        slot(PosterLayout.LANDSCAPE, 1088, 1080, scale)));
    }

    private static PosterSlot slot(PosterLayout layout, int width, int height, double scale) {
        return PosterSlot.of(layout, (int) Math.round(width * scale), (int) Math.round(height * scale));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void zonesOfTextLieInsideAndApart(PosterSlot slot) {
        List<Zone> zones = Stream.of(slot.brand(), slot.clock(), slot.title(), slot.foot())
                .filter(Objects::nonNull)
                .toList();
        assertThat(zones).hasSizeGreaterThanOrEqualTo(2);
        for (Zone zone : zones) {
            assertThat(zone.within(slot.width(), slot.height())).isEqualTo(zone);
            assertThat(zones.stream().filter(other -> overlap(zone, other))).containsExactly(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void motifStaysClearOfTheTitle(PosterSlot slot) {
        assertThat(overlap(slot.art(), Objects.requireNonNull(slot.title()))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void focusIsSeenWhole(PosterSlot slot) {
        for (Motif motif : Motif.values()) {
            Motif.Focus focus = motif.focus();
            AffineTransform framing = Framing.of(motif, slot);
            Point2D low = framing.transform(new Point2D.Double(focus.x(), focus.y()), null);
            Point2D high = framing.transform(new Point2D.Double(focus.x() + focus.width(), focus.bottom()), null);
            Zone art = slot.art();
            assertThat(framing.getScaleX()).isEqualTo(framing.getScaleY());
            assertThat(low.getX()).isGreaterThan(art.x() - 1);
            assertThat(low.getY()).isGreaterThan(art.y() - 1);
            assertThat(high.getX()).isLessThan(art.right() + 1);
            assertThat(high.getY()).isLessThan(art.bottom() + 0.05 * slot.height());
        }
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void groundMeetsTheBlockOfALandscapeStage(Motif motif) {
        PosterSlot slot = PosterSlot.of(PosterLayout.LANDSCAPE, 1088, 1080);
        Point2D ground = Framing.of(motif, slot).transform(new Point2D.Double(0, motif.ground()), null);
        assertThat(ground.getY()).isEqualTo(632, within(1.0));
    }

    @Test
    void zonesGrowWithTheScreen() {
        Zone small = Objects.requireNonNull(
                PosterSlot.of(PosterLayout.STAGE, 1080, 680).brand());
        Zone large = Objects.requireNonNull(
                PosterSlot.of(PosterLayout.STAGE, 2160, 1360).brand());
        assertThat(large).isEqualTo(new Zone(small.x() * 2, small.y() * 2, small.width() * 2, small.height() * 2));
    }

    @Test
    void oddSizesStillHaveZonesInside() {
        for (PosterLayout layout : PosterLayout.values()) {
            for (int[] size : new int[][] {{1, 1}, {1080, 200}, {300, 1900}, {4000, 100}}) {
                PosterSlot slot = PosterSlot.of(layout, size[0], size[1]);
                Stream.of(slot.brand(), slot.clock(), slot.title(), slot.foot(), slot.art())
                        .filter(Objects::nonNull)
                        .forEach(zone ->
                                assertThat(zone.within(size[0], size[1])).isEqualTo(zone));
            }
        }
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThat(Arrays.asList(0, -1, 100_000))
                .allSatisfy(size -> assertThatThrownBy(() -> PosterSlot.of(PosterLayout.STAGE, size, 100))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private static boolean overlap(Zone one, Zone other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
