package org.centerkiosk.terminal.theme;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Draws icons in Java2D, for tests and for a sheet to look at: run {@code main} with the PNG to write. */
final class IconSheet {
    private static final int COLUMNS = 7;
    private static final int[] SIZES = {22, 32, 72};
    private static final int CELL = 150;

    private IconSheet() {}

    public static void main(String[] arguments) throws IOException {
        int rows = (Icon.values().length + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * CELL, rows * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(0xFFFCF5));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (Icon icon : Icon.values()) {
            int x = icon.ordinal() % COLUMNS * CELL + 6;
            int y = icon.ordinal() / COLUMNS * CELL + 6;
            for (int size : SIZES) {
                g.drawImage(draw(icon, size), x, y, null);
                x += size + 4;
            }
        }
        g.dispose();
        ImageIO.write(sheet, "png", Path.of(arguments[0]).toFile());
    }

    static BufferedImage draw(Icon icon, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document(icon).render(null, g, new ViewBox(size, size));
        g.dispose();
        return image;
    }

    private static SVGDocument document(Icon icon) {
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>");
        for (Icon.Part part : icon.parts()) {
            svg.append("<path d='").append(part.path()).append("' ");
            svg.append(
                    part.filled()
                            ? "fill='#20262B'/>"
                            : "fill='none' stroke='#20262B' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/>");
        }
        byte[] bytes = svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault()));
    }
}
