package org.centerkiosk.terminal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    /** Eight pixels for each unit of the grid. */
    private static final int SIZE = 192;

    private static final int UNIT = 8;

    @ParameterizedTest
    @EnumSource(Icon.class)
    void inkStaysInsideTheGrid(Icon icon) {
        Rectangle ink = ink(IconSheet.draw(icon, SIZE));
        assertThat(ink.x).isGreaterThanOrEqualTo(UNIT / 2);
        assertThat(ink.y).isGreaterThanOrEqualTo(UNIT / 2);
        assertThat(ink.x + ink.width).isLessThanOrEqualTo(SIZE - UNIT / 2);
        assertThat(ink.y + ink.height).isLessThanOrEqualTo(SIZE - UNIT / 2);
    }

    @ParameterizedTest
    @EnumSource(Icon.class)
    void sitsInTheMiddleAndFillsTheGrid(Icon icon) {
        Rectangle ink = ink(IconSheet.draw(icon, SIZE));
        assertThat(ink.getCenterX()).isBetween(SIZE / 2.0 - 1.6 * UNIT, SIZE / 2.0 + 1.6 * UNIT);
        assertThat(ink.getCenterY()).isBetween(SIZE / 2.0 - 1.6 * UNIT, SIZE / 2.0 + 1.6 * UNIT);
        assertThat(Math.max(ink.width, ink.height)).isGreaterThanOrEqualTo(14 * UNIT);
    }

    @Test
    void noTwoIconsLookAlike() {
        Set<Integer> seen = new HashSet<>();
        for (Icon icon : Icon.values()) {
            BufferedImage image = IconSheet.draw(icon, SIZE);
            int[] pixels = image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
            assertThat(seen.add(Arrays.hashCode(pixels))).as(icon.name()).isTrue();
        }
    }

    private static Rectangle ink(BufferedImage image) {
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 128) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }
}
