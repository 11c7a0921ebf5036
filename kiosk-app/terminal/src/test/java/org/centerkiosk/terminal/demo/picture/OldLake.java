package org.centerkiosk.terminal.demo.picture;

import static org.centerkiosk.terminal.demo.picture.Canvas.color;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A grey morning: hills in mist, white houses along the water, one boat. Landscape. */
final class OldLake implements Painting {

    private static final int[] HILLS = {0xB9C4C6, 0x9FB0B4, 0x82979C, 0x667E84};

    @Override
    public void paint(Graphics2D g, int width, int height) {
        double shore = height * 0.60;
        Canvas.fillDown(g, new Rectangle2D.Double(0, 0, width, height), color(0xD9D3C2), 0, color(0xEFE8DA), shore);
        Canvas.glow(g, width * 0.70, height * 0.24, width * 0.30, 0xFFF3D6, 0.9);
        for (int row = 0; row < HILLS.length; row++) {
            double base = shore - height * (0.24 - 0.055 * row);
            Canvas.fillDown(
                    g,
                    Canvas.below(Canvas.ridge(11 + row, base, height * 0.045, width * 0.10), width, (int) shore),
                    color(HILLS[row]),
                    base - height * 0.10,
                    color(0xE6E2D6),
                    shore + height * 0.05);
        }
        Canvas.fillDown(
                g,
                new Rectangle2D.Double(0, shore, width, height - shore),
                color(0xCBD0CA),
                shore,
                color(0x5E757A),
                height);
        AffineTransform upright = g.getTransform();
        g.translate(0, 2 * shore);
        g.scale(1, -1);
        houses(g, width, height, shore, 0.30);
        g.setTransform(upright);
        houses(g, width, height, shore, 1);
        ripples(g, width, height, shore);
        boat(g, width * 0.66, height * 0.80, width / 1600.0);
    }

    private static void houses(Graphics2D g, int width, int height, double shore, double opacity) {
        Random random = new Random(21);
        double x = -width * 0.02;
        while (x < width * 0.52) {
            double wide = width * (0.045 + random.nextDouble() * 0.045);
            double high = height * (0.055 + random.nextDouble() * 0.055) * (1 - x / width * 0.7);
            house(g, x, shore, wide, high, opacity, random.nextInt(3));
            x += wide * (0.86 + random.nextDouble() * 0.25);
        }
        g.setPaint(color(0x4C5553, opacity));
        g.fill(new Rectangle2D.Double(0, shore - height * 0.012, width * 0.585, height * 0.014));
    }

    private static void house(
            Graphics2D g, double x, double shore, double wide, double high, double opacity, int windows) {
        g.setPaint(color(0xF2EFE6, opacity));
        g.fill(new Rectangle2D.Double(x, shore - high, wide, high));
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - wide * 0.10, shore - high + wide * 0.03);
        roof.quadTo(x + wide * 0.18, shore - high - wide * 0.02, x + wide * 0.5, shore - high - wide * 0.30);
        roof.quadTo(x + wide * 0.82, shore - high - wide * 0.02, x + wide * 1.10, shore - high + wide * 0.03);
        roof.closePath();
        g.setPaint(color(0x3B4244, opacity));
        g.fill(roof);
        g.setPaint(color(0x5A4B3C, opacity));
        for (int window = 0; window <= windows; window++) {
            g.fill(new Rectangle2D.Double(
                    x + wide * (0.18 + 0.24 * window), shore - high * 0.62, wide * 0.12, high * 0.26));
        }
    }

    private static void ripples(Graphics2D g, int width, int height, double shore) {
        Random random = new Random(5);
        for (int line = 0; line < 90; line++) {
            double depth = Math.pow(random.nextDouble(), 1.4);
            double y = shore + 10 + depth * (height - shore);
            double x = random.nextDouble() * width;
            double length = width * (0.02 + depth * 0.09);
            g.setStroke(new BasicStroke((float) (1 + depth * 2.2), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(color(random.nextBoolean() ? 0xF4F1E8 : 0x4F666B, 0.10 + 0.16 * random.nextDouble()));
            g.draw(new java.awt.geom.Line2D.Double(x, y, x + length, y));
        }
    }

    private static void boat(Graphics2D g, double x, double y, double scale) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(scale, scale);
        g.setPaint(color(0x2E3A3D, 0.35));
        g.fillOval(-150, 26, 300, 26);
        Path2D hull = new Path2D.Double();
        hull.moveTo(-150, 8);
        hull.quadTo(0, 66, 150, 2);
        hull.quadTo(120, 44, 90, 42);
        hull.lineTo(-96, 44);
        hull.closePath();
        g.setPaint(color(0x2C2A27));
        g.fill(hull);
        Path2D awning = new Path2D.Double();
        awning.moveTo(-64, 34);
        awning.quadTo(-60, -34, 0, -36);
        awning.quadTo(52, -34, 56, 34);
        awning.closePath();
        g.setPaint(color(0x6B5B45));
        g.fill(awning);
        g.setPaint(color(0x3E352B));
        g.fillOval(84, -64, 26, 26);
        g.fill(new Rectangle2D.Double(82, -44, 30, 62));
        g.setStroke(new BasicStroke(5));
        g.draw(new java.awt.geom.Line2D.Double(118, -100, 168, 60));
        g.setTransform(before);
    }
}
