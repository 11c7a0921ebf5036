package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BlendTest {

    private static final int PIXELS = 1001;

    private static int[] noise(long seed) {
        Random random = new Random(seed);
        int[] pixels = new int[PIXELS];
        for (int index = 0; index < PIXELS; index++) {
            int alpha = random.nextInt(256);
            pixels[index] = alpha << 24
                    | random.nextInt(alpha + 1) << 16
                    | random.nextInt(alpha + 1) << 8
                    | random.nextInt(alpha + 1);
        }
        return pixels;
    }

    private static int channel(int pixel, int shift) {
        return pixel >>> shift & 0xFF;
    }

    @Test
    void everyChannelIsTheWeightedMean() {
        int[] from = noise(1);
        int[] to = noise(2);
        int[] mixed = new int[PIXELS];
        for (int weight : new int[] {0, 1, 77, 128, 255, 256}) {
            Blend.mix(from, to, mixed, weight, 0, PIXELS);
            for (int index = 0; index < PIXELS; index++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    int mean = channel(from[index], shift) * (256 - weight) + channel(to[index], shift) * weight >> 8;
                    assertThat(channel(mixed[index], shift)).isEqualTo(mean);
                }
            }
        }
    }

    @Test
    void endsAreThePicturesThemselves() {
        int[] mixed = new int[PIXELS];
        Blend.mix(noise(1), noise(2), mixed, 0, 0, PIXELS);
        assertThat(mixed).isEqualTo(noise(1));
        Blend.mix(noise(1), noise(2), mixed, Blend.WHOLE, 0, PIXELS);
        assertThat(mixed).isEqualTo(noise(2));
    }

    @Test
    void frameIsDoneWhenAllBandsAre() {
        List<Runnable> tasks = new ArrayList<>();
        int[] frame = new int[PIXELS];
        Blend blend = new Blend(noise(1), noise(2));
        assertThat(blend.isDone()).isTrue();
        blend.begin(frame, Blend.WHOLE, tasks::add);
        while (!tasks.isEmpty()) {
            assertThat(blend.isDone()).isFalse();
            tasks.removeFirst().run();
        }
        assertThat(blend.isDone()).isTrue();
        assertThat(frame).isEqualTo(noise(2));
    }

    @Test
    void frameIsWholeAlsoWhenTheProgramEndsWithinAChange() {
        ExecutorService workers = Executors.newFixedThreadPool(1);
        workers.shutdownNow();
        int[] frame = new int[PIXELS];
        Blend blend = new Blend(noise(1), noise(2));

        blend.begin(frame, Blend.WHOLE, workers);

        assertThat(blend.isDone()).isTrue();
        assertThat(frame).isEqualTo(noise(2));
    }

    @Test
    void picturesOfTwoSizesAreRefused() {
        assertThatThrownBy(() -> new Blend(new int[4], new int[5])).isInstanceOf(IllegalArgumentException.class);
    }
}
