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
 * Writes posters to look at: {@code main OUT.png family} puts the twelve motifs side by side; {@code main OUT.png
 * [zones] [LAYOUT …] [MOTIF | PICTURE …]} puts each poster into every slot, all of them where none is named. With
 * {@code zones} the places of text are outlined in its colour.
 */
final class PosterSheet {
    private static final List<PosterSlot> SLOTS = List.of(
            PosterSlot.of(PosterLayout.VERTICAL_TITLE, 1080, 944),
            PosterSlot.of(PosterLayout.ONE_LINE_TITLE, 1080, 944),
            PosterSlot.of(PosterLayout.TWO_LINE_TITLE, 1080, 944),
            PosterSlot.of(PosterLayout.STAGE, 1080, 680),
            PosterSlot.of(PosterLayout.LANDSCAPE, 1088, 1080),
            PosterSlot.thumb(248, 248, 32),
            PosterSlot.thumb(72, 72, 12),
            PosterSlot.of(PosterLayout.PLAIN, 968, 232));
    private static final PosterSlot TILE = PosterSlot.thumb(450, 450, 24);
    private static final int GAP = 24;
    private static final List<Poster> MOTIFS =
            Stream.of(Motif.values()).map(Poster::of).toList();

    private final PosterRenderer renderer = new PosterRenderer();
    private final boolean zones;

    private PosterSheet(boolean zones) {
        this.zones = zones;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> wishes = Arrays.asList(arguments).subList(1, arguments.length);
        PosterSheet sheet = new PosterSheet(wishes.contains("zones"));
        List<PosterSlot> slots = SLOTS.stream()
                .filter(slot -> wishes.contains(slot.layout().name()))
                .toList();
        List<Poster> posters = wishes.stream().flatMap(PosterSheet::poster).toList();
        BufferedImage image = wishes.contains("family")
                ? sheet.family()
                : sheet.rows(posters.isEmpty() ? MOTIFS : posters, slots.isEmpty() ? SLOTS : slots);
        ImageIO.write(image, "png", Path.of(arguments[0]).toFile());
    }

    private static Stream<Poster> poster(String name) {
        if (name.contains(".")) {
            return Stream.of(new Poster(Motif.BOOK, Path.of(name)));
        }
        return Stream.of(Motif.values())
                .filter(motif -> motif.name().equals(name))
                .map(Poster::of);
    }

    private BufferedImage family() {
        int columns = 4;
        int step = TILE.width() + GAP;
        BufferedImage sheet = paper(GAP + columns * step, GAP + (MOTIFS.size() + columns - 1) / columns * step);
        Graphics2D g = sheet.createGraphics();
        for (int i = 0; i < MOTIFS.size(); i++) {
            draw(g, MOTIFS.get(i), TILE, GAP + i % columns * step, GAP + i / columns * step);
        }
        g.dispose();
        return sheet;
    }

    private BufferedImage rows(List<Poster> posters, List<PosterSlot> slots) {
        double zoom = posters.size() > 4 ? 0.3 : 0.6;
        int width = slots.stream().mapToInt(slot -> slot.width() + GAP).sum();
        int row = slots.stream().mapToInt(PosterSlot::height).max().orElseThrow() + GAP;
        BufferedImage sheet = paper((int) (width * zoom), (int) (row * posters.size() * zoom));
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.scale(zoom, zoom);
        for (int i = 0; i < posters.size(); i++) {
            int x = 0;
            for (PosterSlot slot : slots) {
                draw(g, posters.get(i), slot, x, i * row);
                x += slot.width() + GAP;
            }
        }
        g.dispose();
        return sheet;
    }

    private static BufferedImage paper(int width, int height) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(0xF6F1E6));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return sheet;
    }

    private void draw(Graphics2D g, Poster poster, PosterSlot slot, int x, int y) {
        PosterImage image = renderer.render(poster, slot);
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
