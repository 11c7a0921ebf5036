package org.centerkiosk.terminal.demo.picture;

import static org.centerkiosk.terminal.demo.picture.Canvas.color;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** The Plough over a hill with a grown-up and a child. Portrait, 3:4. */
final class NightSky implements Painting {

    /** The seven stars from the handle to the bowl, in parts of the width and height. */
    private static final double[][] PLOUGH = {
        {0.16, 0.235}, {0.285, 0.19}, {0.385, 0.215}, {0.50, 0.25}, {0.535, 0.335}, {0.715, 0.345}, {0.74, 0.235}
    };

    @Override
    public void paint(Graphics2D g, int width, int height) {
        Canvas.fillDown(
                g, new Rectangle2D.Double(0, 0, width, height), color(0x0C1530), 0, color(0x2F4E78), height * 0.72);
        milkyWay(g, width, height);
        stars(g, width, height);
        plough(g, width, height);
        Canvas.glow(g, width * 0.18, height * 0.80, width * 0.55, 0xE8B56A, 0.35);
        g.setPaint(color(0x13243A));
        g.fill(Canvas.below(Canvas.ridge(3, height * 0.77, height * 0.016, width * 0.20), width, height));
        g.setPaint(color(0x0A1424));
        g.fill(Canvas.below(x -> height * (0.86 - 0.05 * Math.sin(x / width * 2.6 + 0.2)), width, height));
        person(g, width * 0.60, height * 0.815, width * 0.00105);
        person(g, width * 0.685, height * 0.818, width * 0.00072);
    }

    private static void milkyWay(Graphics2D g, int width, int height) {
        Random random = new Random(17);
        for (int cloud = 0; cloud < 70; cloud++) {
            double along = random.nextDouble();
            double x = width * (0.95 - along * 0.9) + random.nextGaussian() * width * 0.05;
            double y = height * along * 0.78 + random.nextGaussian() * height * 0.02;
            Canvas.glow(g, x, y, width * (0.06 + random.nextDouble() * 0.13), 0x9DB4DA, 0.06);
        }
    }

    private static void stars(Graphics2D g, int width, int height) {
        Random random = new Random(29);
        for (int star = 0; star < 620; star++) {
            double size = 0.8 + Math.pow(random.nextDouble(), 5) * 3.4;
            double y = random.nextDouble() * height * 0.80;
            g.setPaint(color(random.nextInt(4) == 0 ? 0xFFE7BD : 0xF0F5FF, 0.25 + random.nextDouble() * 0.6));
            g.fill(new Ellipse2D.Double(random.nextDouble() * width, y, size, size));
        }
    }

    private static void plough(Graphics2D g, int width, int height) {
        g.setStroke(new BasicStroke(2));
        g.setPaint(color(0xFFE7BD, 0.35));
        for (int star = 1; star < PLOUGH.length; star++) {
            line(g, width, height, PLOUGH[star - 1], PLOUGH[star]);
        }
        line(g, width, height, PLOUGH[6], PLOUGH[3]);
        for (double[] star : PLOUGH) {
            double x = star[0] * width;
            double y = star[1] * height;
            Canvas.glow(g, x, y, 26, 0xFFF1D0, 0.9);
            g.setPaint(color(0xFFFBEF));
            g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        }
    }

    private static void line(Graphics2D g, int width, int height, double[] from, double[] to) {
        g.draw(new Line2D.Double(from[0] * width, from[1] * height, to[0] * width, to[1] * height));
    }

    /** A silhouette of 150 units' height that stands on {@code y} and looks up. */
    private static void person(Graphics2D g, double x, double y, double scale) {
        var before = g.getTransform();
        g.translate(x, y);
        g.scale(scale, scale);
        g.setPaint(color(0x060D18));
        g.fill(new Ellipse2D.Double(-19, -158, 36, 38));
        Path2D coat = new Path2D.Double();
        coat.moveTo(-10, -122);
        coat.quadTo(-34, -112, -36, -40);
        coat.lineTo(-30, 10);
        coat.lineTo(30, 10);
        coat.lineTo(34, -40);
        coat.quadTo(34, -112, 12, -122);
        coat.closePath();
        g.fill(coat);
        g.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(-22, -100, -66, -142));
        g.fill(new Rectangle2D.Double(-26, 6, 20, 30));
        g.fill(new Rectangle2D.Double(6, 6, 20, 30));
        g.setTransform(before);
    }
}
