package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalMeansTest {
    private final PosterCanvas canvas = new PosterCanvas(64, 64);

    @Test
    void ratiosAreThoseOfWcag() {
        assertThat(Contrast.between(Contrast.luminance(0xFFFFFF), Contrast.luminance(0)))
                .isEqualTo(21, within(0.01));
        assertThat(Contrast.ratio(0xF6F1E6, TextColor.INK)).isEqualTo(13.6, within(0.1));
        assertThat(Contrast.ratio(0x20262B, TextColor.CREAM)).isEqualTo(13.8, within(0.1));
    }

    @Test
    void oneBrightBlockSpoilsTheZone() {
        Arrays.fill(canvas.pixels(), 0xFF000000);
        Zone all = new Zone(0, 0, 64, 64);
        assertThat(new LocalMeans(canvas, all).worst(TextColor.CREAM, 0, 0)).isGreaterThan(15);
        for (int y = 24; y < 32; y++) {
            Arrays.fill(canvas.pixels(), y * 64 + 24, y * 64 + 32, 0xFFFFFFFF);
        }
        assertThat(new LocalMeans(canvas, all).worst(TextColor.CREAM, 0, 0)).isLessThan(1.2);
    }

    @Test
    void fadingTowardsTheTintHelps() {
        Arrays.fill(canvas.pixels(), 0xFFFFFFFF);
        LocalMeans means = new LocalMeans(canvas, new Zone(3, 5, 50, 41));
        assertThat(means.worst(TextColor.CREAM, 0x000000, 0.5)).isGreaterThan(3);
        assertThat(means.worst(TextColor.CREAM, 0x000000, 1)).isGreaterThan(15);
    }
}
