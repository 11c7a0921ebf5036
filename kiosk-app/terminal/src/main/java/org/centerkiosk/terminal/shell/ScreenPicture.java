package org.centerkiosk.terminal.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * What the screen shows, as pixels. Kept as a plain dump (a header of four longs, then premultiplied ARGB), because the
 * first picture after a start must be there before any decoder is loaded.
 *
 * @param width in device pixels
 * @param height in device pixels
 * @param trueUntil from when on it must not be shown any more
 * @param pixels row by row, premultiplied ARGB
 */
public record ScreenPicture(int width, int height, Instant trueUntil, IntBuffer pixels) {

    private static final long MAGIC = 0x4B494F534B303031L;
    private static final int HEADER_BYTES = 4 * Long.BYTES;
    private static final int SIDE_LIMIT = 16_384;

    /** Takes it from a scene; on the JavaFX thread. */
    public static ScreenPicture of(Scene scene, Instant trueUntil) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return new ScreenPicture(width, height, trueUntil, IntBuffer.wrap(pixels));
    }

    /** The picture in that file, unless it is missing, damaged or no longer true. */
    public static Optional<ScreenPicture> read(Path file, Instant now) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER_BYTES) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            boolean known = bytes.getLong() == MAGIC;
            long width = bytes.getLong();
            long height = bytes.getLong();
            Instant trueUntil = Instant.ofEpochMilli(bytes.getLong());
            boolean sound = known
                    && width > 0
                    && width <= SIDE_LIMIT
                    && height > 0
                    && height <= SIDE_LIMIT
                    && bytes.remaining() == width * height * Integer.BYTES;
            return sound && now.isBefore(trueUntil)
                    ? Optional.of(new ScreenPicture((int) width, (int) height, trueUntil, bytes.asIntBuffer()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Only the head start is lost: the screen comes a moment later.
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole. */
    public void write(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + pixels.capacity() * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putLong(width).putLong(height).putLong(trueUntil.toEpochMilli());
        bytes.asIntBuffer().put(pixels.duplicate().rewind());
        bytes.rewind();
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes it as PNG; not on the JavaFX thread. */
    public void writePng(Path file) throws IOException {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        IntBuffer source = pixels.duplicate().rewind();
        for (int y = 0; y < height; y++) {
            source.get(row);
            copy.getRaster().setDataElements(0, y, width, 1, row);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        if (!ImageIO.write(copy, "png", draft.toFile())) {
            throw new IOException("no PNG writer for " + file);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
