package org.centerkiosk.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.centerkiosk.core.store.StoredDocument;
import org.junit.jupiter.api.Test;

/** What is published holds pixels and nothing else. */
class PublishedPictureTest {

    private static void isRefused(byte[] bytes, String word) {
        assertThatThrownBy(() -> PublishedPicture.check(bytes))
                .isInstanceOfSatisfying(PictureException.class, refusal -> {
                    assertThat(refusal.what()).contains(word);
                    assertThat(refusal.remedy()).isNotBlank();
                });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** A chunk put after the header of a PNG, which ends at byte 33. */
    private static byte[] withChunk(byte[] png, String name, String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt(0);
        return joined(joined(Arrays.copyOf(png, 33), chunk.array()), Arrays.copyOfRange(png, 33, png.length));
    }

    @Test
    void whatIsMadeIsTaken() throws PictureException {
        for (byte[] original : new byte[][] {
            SamplePictures.png(40, 30, 0x336699),
            SamplePictures.jpeg(40, 30, 0x336699),
            SamplePictures.exifJpeg(6),
            SamplePictures.WEBP,
            SamplePictures.CMYK_JPEG
        }) {
            PublishedPicture made = PublishedPicture.of(original);
            PublishedPicture taken = PublishedPicture.check(made.bytes());
            assertThat(taken.sha256()).isEqualTo(StoredDocument.digest(made.bytes()));
            assertThat(taken.type()).isEqualTo(made.type()).matches("image/(png|jpeg)");
        }
    }

    @Test
    void whatIsFitKeepsItsBytesSoThatItsNameStays() throws PictureException {
        byte[] jpeg = PublishedPicture.of(SamplePictures.exifJpeg(1)).bytes();
        assertThat(PublishedPicture.of(jpeg).bytes()).isSameAs(jpeg);
    }

    @Test
    void metadataIsTakenOutAndNotTaken() throws PictureException {
        byte[] exif = SamplePictures.exifJpeg(6);
        isRefused(exif, "FFE1");
        assertThat(new String(PublishedPicture.of(exif).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        byte[] text = withChunk(SamplePictures.png(8, 8, 0), "tEXt", "Author\0Wang");
        isRefused(text, "tEXt");
    }

    @Test
    void nothingIsHiddenBehindThePicture() {
        byte[] rest = "PK\3\4 an archive".getBytes(StandardCharsets.US_ASCII);
        isRefused(joined(SamplePictures.png(8, 8, 0), rest), "15 bytes after");
        isRefused(joined(SamplePictures.jpeg(8, 8, 0), rest), "15 bytes after");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        isRefused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "web page");
        isRefused(new byte[0], "empty");
        isRefused(SamplePictures.WEBP, "only PNG and JPEG");
        isRefused("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1), "cut off");
        isRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1}, "cut off");
    }

    @Test
    void whatIsCutOffIsRefusedAtEveryLength() {
        for (byte[] whole : new byte[][] {SamplePictures.png(8, 8, 0x123456), SamplePictures.jpeg(8, 8, 0x123456)}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> PublishedPicture.check(part)).isInstanceOf(PictureException.class);
            }
        }
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() {
        isRefused(SamplePictures.png(PublishedPicture.LONGER_SIDE + 1, 1, 0), "3841 × 1");
    }

    @Test
    void tooManyPixelsAreScaledWhenItIsMade() throws PictureException {
        PublishedPicture made = PublishedPicture.of(SamplePictures.png(7680, 4, 0xABCDEF));
        assertThat(PlainFile.png(made.bytes()).width()).isEqualTo(PublishedPicture.LONGER_SIDE);
    }
}
