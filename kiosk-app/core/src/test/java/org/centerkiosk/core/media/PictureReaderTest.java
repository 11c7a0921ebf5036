package org.centerkiosk.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    private static final int SCREEN = 100;

    private final MediaLimits limits = MediaLimits.standard(SCREEN, 128L << 20);
    private final PictureReader reader = new PictureReader(limits);

    private BufferedImage read(byte[] bytes) throws PictureException {
        return reader.read(bytes, PictureFormat.of(bytes));
    }

    private void isRefused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(PictureException.class, refusal -> {
            assertThat(refusal.what()).isNotBlank();
            for (String word : words) {
                assertThat(refusal.what()).contains(word);
            }
            assertThat(refusal.remedy()).isNotBlank();
        });
    }

    private static void isRoughly(int actual, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 0xFF)
                    .as("%06x for %06x", actual & 0xFFFFFF, expected)
                    .isCloseTo(expected >> shift & 0xFF, within(12));
        }
    }

    private static BufferedImage noise(int width, int height, int type) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"400, 200, 100, 50", "50, 400, 13, 100", "100, 100, 100, 100", "30, 20, 30, 20", "5000, 1, 100, 1"})
    void isScaledDownToTheScreenAndNeverUp(int width, int height, int toWidth, int toHeight) throws PictureException {
        BufferedImage picture = read(SamplePictures.png(width, height, 0x336699));
        assertThat(picture.getWidth()).isEqualTo(toWidth);
        assertThat(picture.getHeight()).isEqualTo(toHeight);
        isRoughly(picture.getRGB(toWidth / 2, toHeight / 2), 0x336699);
    }

    @Test
    void scalingAveragesWhatEachPixelCovers() {
        BufferedImage stripes = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x += 2) {
                stripes.setRGB(x, y, 0xFFFFFF);
            }
        }
        BufferedImage scaled = PictureScaler.scale(stripes, Orientation.UPRIGHT, 150);
        for (int x = 0; x < 150; x++) {
            isRoughly(scaled.getRGB(x, 75), 0x808080);
        }
    }

    @Test
    void transparencyStaysAndDoesNotDarkenItsEdges() throws PictureException {
        BufferedImage half = SamplePictures.image(200, 200, BufferedImage.TYPE_INT_ARGB, 0xFFFFFFFF);
        for (int y = 0; y < 200; y++) {
            for (int x = 101; x < 200; x++) {
                half.setRGB(x, y, 0);
            }
        }
        BufferedImage picture = read(SamplePictures.encode(half, "png"));
        assertThat(picture.getRGB(10, 50)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(50, 50)).as("half covered by white").isEqualTo(0x80FFFFFF);
        assertThat(picture.getRGB(90, 50) >>> 24).isZero();
    }

    @Test
    void greyStaysAsGreyAsItWas() throws PictureException, IOException {
        BufferedImage grey = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 200 * 200; i++) {
            grey.getRaster().setSample(i % 200, i / 200, 0, 0x60);
        }
        isRoughly(read(SamplePictures.encode(grey, "png")).getRGB(5, 5), 0x606060);
        isRoughly(read(SamplePictures.encode(grey, "jpeg")).getRGB(5, 5), 0x606060);
        BufferedImage deep = new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 20 * 20; i++) {
            deep.getRaster().setSample(i % 20, i / 20, 0, 0x6000);
        }
        isRoughly(read(SamplePictures.encode(deep, "png")).getRGB(5, 5), 0x606060);
    }

    @Test
    void everyFormatIsReadByItsContent() throws PictureException {
        isRoughly(read(SamplePictures.jpeg(40, 40, 0x20A040)).getRGB(20, 20), 0x20A040);
        isRoughly(
                read(SamplePictures.encode(SamplePictures.image(40, 40, BufferedImage.TYPE_INT_RGB, 0xFF0000), "gif"))
                        .getRGB(20, 20),
                0xFF0000);
        assertThat(read(SamplePictures.WEBP).getWidth()).isEqualTo(24);
        isRoughly(read(SamplePictures.WEBP_LOSSLESS).getRGB(12, 0), 0xFF0000);
    }

    @Test
    void printColoursAreRead() throws PictureException {
        BufferedImage picture = read(SamplePictures.CMYK_JPEG);
        int middle = picture.getRGB(8, 4);
        assertThat(middle >> 16 & 0xFF).isGreaterThan(180);
        assertThat(middle & 0xFF).isLessThan(90);
    }

    /** Where the red half of a picture lies that is red on its left as stored (EXIF 2.32, 4.6.4). */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom", "99,left"})
    void photographsAreTurnedUpright(int orientation, String redSide) throws PictureException {
        BufferedImage picture = read(SamplePictures.exifJpeg(orientation));
        boolean upright = redSide.equals("left") || redSide.equals("right");
        assertThat(picture.getWidth()).isEqualTo(upright ? 32 : 16);
        boolean redFirst = redSide.equals("left") || redSide.equals("top");
        isRoughly(picture.getRGB(2, 2), redFirst ? 0xFF0000 : 0x0000FF);
        isRoughly(picture.getRGB(picture.getWidth() - 3, picture.getHeight() - 3), redFirst ? 0x0000FF : 0xFF0000);
    }

    @Test
    void everyCornerGoesWhereItsOrientationSays() {
        // The stored top-left corner of a 3 × 2 picture, as EXIF names it for 1 to 8.
        int[] expected = {0, 2, 5, 3, 0, 1, 5, 4};
        for (int exif = 1; exif <= 8; exif++) {
            assertThat(Orientation.of(exif).index(0, 0, 3, 2))
                    .as("orientation %d", exif)
                    .isEqualTo(expected[exif - 1]);
        }
    }

    @Test
    void tooManyPixelsAreRefusedBeforeDecoding() {
        isRefused(SamplePictures.pngClaiming(20_000, 20_000), "20000 × 20000 pixels", "50 million");
        isRefused(SamplePictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "pixels");
    }

    @Test
    void webpMayHaveFewerPixelsThanTheHeapHasRoomFor() {
        byte[] large = SamplePictures.WEBP.clone();
        // Width and height of the frame, 14 bits each (RFC 6386, 9.1).
        large[26] = (byte) 0x88;
        large[27] = 0x13;
        large[28] = (byte) 0x88;
        large[29] = 0x13;
        isRefused(large, "5000 × 5000 pixels", "2 million");
    }

    @Test
    void largePhotographIsDecodedInPart() throws PictureException {
        BufferedImage picture = read(SamplePictures.jpeg(6000, 4000, 0x884422));
        assertThat(picture.getWidth()).isEqualTo(SCREEN);
        isRoughly(picture.getRGB(50, 30), 0x884422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void pictureThatEndsEarlyIsRefused(String format) {
        byte[] whole = SamplePictures.encode(noise(300, 300, BufferedImage.TYPE_INT_RGB), format);
        for (int percent : new int[] {1, 10, 50, 90}) {
            isRefused(Arrays.copyOf(whole, whole.length * percent / 100));
        }
    }

    @Test
    void webpThatEndsEarlyIsRefused() {
        isRefused(Arrays.copyOf(SamplePictures.WEBP, 80));
        isRefused(Arrays.copyOf(SamplePictures.WEBP_LOSSLESS, 60), "cut off");
    }

    @Test
    void jpegOfThousandsOfScansIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SamplePictures.jpeg(10, 10, 0));
        for (int i = 0; i < 5000; i++) {
            bytes.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 1});
        }
        isRefused(bytes.toByteArray(), "5001 scans");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>log in</html> | is a web page",
                "<?xml version='1.0'?><svg xmlns='x'/> | SVG",
                "....ftypavif.... | AVIF",
                "....ftypheic.... | HEIC",
                "BM123456 | BMP",
                "%PDF-1.7 | PDF",
                "nonsense | is no picture"
            })
    void whatIsNoPictureIsNamed(String content, String what) {
        isRefused(content.getBytes(StandardCharsets.ISO_8859_1), what);
    }

    @Test
    void emptyFileIsNoPicture() {
        isRefused(new byte[0], "is empty");
    }

    @Test
    void damagedBytesNeverEndInAnythingButARefusalOrAPicture() {
        Random random = new Random(42);
        byte[][] originals = {
            SamplePictures.png(20, 20, 0xABCDEF),
            SamplePictures.exifJpeg(6),
            SamplePictures.encode(noise(20, 20, BufferedImage.TYPE_INT_RGB), "gif"),
            SamplePictures.WEBP,
            SamplePictures.WEBP_LOSSLESS,
            SamplePictures.CMYK_JPEG
        };
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = originals[i % originals.length].clone();
            for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(bytes).getWidth()).isBetween(1, SCREEN);
            } catch (PictureException e) {
                assertThat(e.what()).isNotBlank();
            }
        }
    }

    @Test
    void photographsStayJpegAndDrawingsPng() throws IOException {
        BufferedImage plain = SamplePictures.image(50, 50, BufferedImage.TYPE_INT_RGB, 0x123456);
        assertThat(PictureWriter.encode(plain, PictureFormat.JPEG).ending()).isEqualTo("jpg");
        assertThat(PictureWriter.encode(plain, PictureFormat.PNG).ending()).isEqualTo("png");
        BufferedImage clear = SamplePictures.image(50, 50, BufferedImage.TYPE_INT_ARGB, 0x80123456);
        assertThat(PictureWriter.encode(clear, PictureFormat.WEBP).ending()).isEqualTo("png");
        PictureWriter.Encoded photograph =
                PictureWriter.encode(noise(1000, 1000, BufferedImage.TYPE_INT_RGB), PictureFormat.PNG);
        assertThat(photograph.ending()).as("too large as PNG").isEqualTo("jpg");
        assertThat(ImageIO.read(new ByteArrayInputStream(photograph.bytes())).getWidth())
                .isEqualTo(1000);
    }
}
