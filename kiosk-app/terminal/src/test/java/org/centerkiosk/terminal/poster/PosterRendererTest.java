package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PosterRendererTest {
    private final PosterRenderer renderer = new PosterRenderer();

    @ParameterizedTest
    @EnumSource(Motif.class)
    void everyMotifFillsItsSlotToTheEdges(Motif motif) {
        PosterImage image = renderer.render(Poster.of(motif), PosterSlot.of(PosterLayout.STAGE, 540, 340));
        assertThat(image.argbPre()).hasSize(540 * 340);
        boolean opaque = true;
        for (int pixel : image.argbPre()) {
            opaque &= pixel >>> 24 == 255;
        }
        assertThat(opaque).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void thumbnailsHaveRoundCorners(Motif motif) {
        PosterImage image = renderer.render(Poster.of(motif), PosterSlot.thumb(72, 72, 12));
        assertThat(image.argbPre()[0]).isZero();
        assertThat(image.argbPre()[36 * 72 + 36] >>> 24).isEqualTo(255);
    }
}
