package org.centerkiosk.terminal.demo.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes the demo's pictures into the folder that is given. Needs the fonts Noto Sans and Noto Serif CJK SC, and nothing
 * but the JDK: {@code java -cp kiosk-app/terminal/target/test-classes
 * org.centerkiosk.terminal.demo.picture.DemoPictures FOLDER}.
 */
public final class DemoPictures {

    private static final int MOST_BYTES = 200 * 1024;

    /** A picture, its size and its file. */
    private record Sheet(String file, int width, int height, Painting painting) {}

    private static final List<Sheet> SHEETS = List.of(
            new Sheet("old-lake.jpg", 1600, 1000, new OldLake()),
            new Sheet("night-sky.jpg", 1200, 1600, new NightSky()),
            new Sheet("yue-opera.jpg", 1240, 1754, new OperaPoster()),
            new Sheet("old-trades.jpg", 1080, 1080, new OldTrades()),
            new Sheet("market.jpg", 1800, 900, new Market()));

    private DemoPictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Sheet sheet : SHEETS) {
            BufferedImage picture = Canvas.paint(sheet.width(), sheet.height(), sheet.painting());
            Files.write(folder.resolve(sheet.file()), smallEnough(picture));
        }
    }

    /** The best quality that fits. */
    private static byte[] smallEnough(BufferedImage picture) throws IOException {
        for (float quality = 0.92F; quality > 0.5F; quality -= 0.04F) {
            byte[] jpeg = jpeg(picture, quality);
            if (jpeg.length <= MOST_BYTES) {
                return jpeg;
            }
        }
        throw new IOException("the picture does not fit into " + MOST_BYTES + " bytes");
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
