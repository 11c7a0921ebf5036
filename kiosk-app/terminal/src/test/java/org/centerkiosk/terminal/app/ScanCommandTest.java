package org.centerkiosk.terminal.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsOneLineForEachPicture() throws IOException, WriterException {
        Path code = picture("code.png", "CKT:8CJK2\nTWO", 300);
        Path large = picture("large.jpg", "A LARGE PICTURE", 3900);
        Path empty = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB), "png", empty.toFile());
        assertThat(scan(code, empty, large)).isZero();
        assertThat(out.toString())
                .isEqualTo(code + "\tCKT:8CJK2\\nTWO\n" + empty + "\t\n" + large + "\tA LARGE PICTURE\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesWhatIsNoPictureAndReadsTheOthers() throws IOException, WriterException {
        Path text = Files.writeString(folder.resolve("notes.png"), "not a picture");
        Path cut = folder.resolve("cut.png");
        Path code = picture("code.png", "STILL READ", 300);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(code), 60));
        Path missing = folder.resolve("missing.png");
        assertThat(scan(text, cut, missing, folder, code)).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo(text + "\t\n" + cut + "\t\n" + missing + "\t\n" + folder + "\t\n" + code + "\tSTILL READ\n");
        assertThat(err.toString().lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("notes.png", "is no picture"))
                .anySatisfy(line -> assertThat(line).contains("cut.png"))
                .anySatisfy(line -> assertThat(line).contains("missing.png does not exist"));
    }

    /** A PNG of 33 bytes that says it has 60,000 × 60,000 pixels. */
    @Test
    void refusesAPictureTooLargeBeforeItIsDecoded() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array());
        ByteBuffer bomb = ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(head.array())
                .putInt((int) check.getValue());
        Path file = Files.write(folder.resolve("bomb.png"), bomb.array());
        assertThat(scan(file)).isEqualTo(1);
        assertThat(err.toString()).contains("60000 × 60000 pixels, more than 120 million");
    }

    private int scan(Path... files) {
        String[] arguments = java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new);
        return new CommandLine(new ScanCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path picture(String name, String text, int side) throws IOException, WriterException {
        BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, modules.get(i % side, i / side) ? 0x101010 : 0xF0F0F0);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
        return file;
    }
}
