package org.centerkiosk.terminal.poster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet of posters to look at: {@code main OUT.png [zones] [LAYOUT_SLOT …] [MOTIF | PICTURE …]}, all
 * motifs in every slot where none is named. With {@code zones} the places of text are outlined in its colour.
 */
final class PosterSheet {
    private static final List<PosterSlot> SLOTS = List.of(
            PosterSlot.of(PosterLayout.VERTICAL_TITLE, 1080, 944),
            PosterSlot.of(PosterLayout.HORIZONTAL_TITLE, 1080, 944),
            PosterSlot.of(PosterLayout.STAGE, 1080, 680),
            PosterSlot.of(PosterLayout.LANDSCAPE, 1088, 1080),
            PosterSlot.thumb(248, 248, 32),
            PosterSlot.thumb(72, 72, 12),
            PosterSlot.of(PosterLayout.PLAIN, 968, 232));
    private static final int GAP = 24;

    private PosterSheet() {}

    public static void main(String[] arguments) throws IOException {
        List<String> wishes = Arrays.asList(arguments).subList(1, arguments.length);
        boolean zones = wishes.contains("zones");
        List<PosterSlot> slots = SLOTS.stream()
                .filter(slot -> wishes.contains(slot.layout().name() + "_SLOT"))
                .toList();
        List<Poster> posters = wishes.stream()
                .filter(name -> !name.equals("zones") && !name.endsWith("_SLOT"))
                .map(PosterSheet::poster)
                .toList();
        if (posters.isEmpty()) {
            posters = Stream.of(Motif.values()).map(Poster::of).toList();
        }
        double zoom = posters.size() > 4 ? 0.3 : 0.6;
        ImageIO.write(
                sheet(posters, slots.isEmpty() ? SLOTS : slots, zones, zoom),
                "png",
                Path.of(arguments[0]).toFile());
    }

    private static Poster poster(String name) {
        return name.contains(".") ? new Poster(Motif.BOOK, Path.of(name)) : Poster.of(Motif.valueOf(name));
    }

    private static BufferedImage sheet(List<Poster> posters, List<PosterSlot> slots, boolean zones, double zoom) {
        int width = slots.stream().mapToInt(slot -> slot.width() + GAP).sum();
        int row = 1080 + GAP;
        BufferedImage sheet = new BufferedImage(
                (int) (width * zoom), (int) (row * posters.size() * zoom), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(new Color(0xF6F1E6));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.scale(zoom, zoom);
        PosterRenderer renderer = new PosterRenderer();
        for (int i = 0; i < posters.size(); i++) {
            int x = 0;
            for (PosterSlot slot : slots) {
                draw(g, renderer.render(posters.get(i), slot), slot, x, i * row, zones);
                x += slot.width() + GAP;
            }
        }
        g.dispose();
        return sheet;
    }

    private static void draw(Graphics2D g, PosterImage image, PosterSlot slot, int x, int y, boolean zones) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.argbPre());
        g.drawImage(picture, x, y, null);
        if (zones) {
            outline(g, slot.brand(), x, y, image.on());
            outline(g, slot.clock(), x, y, image.on());
            outline(g, slot.title(), x, y, image.titleOn());
            outline(g, slot.foot(), x, y, image.footOn());
        }
    }

    private static void outline(Graphics2D g, @Nullable Zone zone, int x, int y, TextColor color) {
        if (zone != null) {
            g.setColor(new Color(color.rgb()));
            g.setStroke(new BasicStroke(3));
            g.drawRect(x + zone.x(), y + zone.y(), zone.width(), zone.height());
        }
    }
}
