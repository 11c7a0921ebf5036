package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPicturesTest {

    @ParameterizedTest
    @CsvSource({
        "old-lake.jpg, 1600, 1000",
        "night-sky.jpg, 1200, 1600",
        "yue-opera.jpg, 1240, 1754",
        "old-trades.jpg, 1080, 1080",
        "market.jpg, 1800, 900"
    })
    void everyPictureIsSmallAndCanBeRead(String name, int width, int height) throws IOException {
        try (InputStream file = Objects.requireNonNull(WeekShift.class.getResourceAsStream("media/" + name))) {
            byte[] bytes = file.readAllBytes();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));

            assertThat(bytes.length).isLessThanOrEqualTo(200 * 1024);
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
        }
    }
}
