package org.centerkiosk.terminal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameBytesTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_INT_BGR
            })
    void weighsColoursAlikeInEveryKindOfPicture(int type) {
        BufferedImage picture = picture(type, 5, 3);
        assertThat(grey(picture)).containsExactly(expected(5, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void readsPartsOfPictures(int type) {
        BufferedImage part = picture(type, 9, 7).getSubimage(0, 0, 4, 2);
        BufferedImage whole = picture(type, 9, 7);
        int[] top = grey(whole);
        assertThat(grey(part)).containsExactly(top[0], top[1], top[2], top[3], top[9], top[10], top[11], top[12]);
    }

    private static BufferedImage picture(int type, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, rgb(i));
        }
        return picture;
    }

    private static int rgb(int i) {
        return 0xFF000000 | i * 16 << 16 | 255 - i * 9 << 8 | i * 3;
    }

    private static int[] expected(int width, int height) {
        int[] grey = new int[width * height];
        for (int i = 0; i < grey.length; i++) {
            int rgb = rgb(i);
            grey[i] = 77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF) >> 8;
        }
        return grey;
    }

    private static int[] grey(BufferedImage picture) {
        Luminance luminance = new FrameBytes().of(picture);
        int[] grey = new int[luminance.width() * luminance.height()];
        for (int i = 0; i < grey.length; i++) {
            int at = i / luminance.width() * luminance.stride() + i % luminance.width();
            grey[i] = luminance.pixels()[at] & 0xFF;
        }
        return grey;
    }
}
