package org.centerkiosk.terminal.demo.picture;

import static org.centerkiosk.terminal.demo.picture.Canvas.color;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A stage poster with a fan and a water sleeve, its words set upright. A4. */
final class OperaPoster implements Painting {

    private static final int GOLD = 0xE7C583;

    @Override
    public void paint(Graphics2D g, int width, int height) {
        Canvas.fillDown(g, new Rectangle2D.Double(0, 0, width, height), color(0x7E1F22), 0, color(0x3A0D16), height);
        Canvas.glow(g, width * 0.40, height * 0.46, width * 0.62, 0xF0B36B, 0.45);
        sleeves(g, width, height);
        fan(g, width * 0.41, height * 0.65, width * 0.385);
        frame(g, width, height);
        words(g, width, height);
    }

    private static void sleeves(Graphics2D g, int width, int height) {
        for (int fold = 0; fold < 26; fold++) {
            double shift = fold * height * 0.0075;
            Path2D sleeve = new Path2D.Double();
            sleeve.moveTo(-20, height * 0.74 + shift);
            sleeve.curveTo(
                    width * 0.30,
                    height * 0.60 + shift * 1.8,
                    width * 0.46,
                    height * 1.02 - shift * 0.6,
                    width + 20,
                    height * 0.70 + shift * 0.9);
            g.setStroke(new BasicStroke(fold % 5 == 0 ? 5 : 2));
            g.setPaint(color(0xFBF3E1, fold % 5 == 0 ? 0.40 : 0.17));
            g.draw(sleeve);
        }
    }

    private static void fan(Graphics2D g, double x, double y, double radius) {
        int ribs = 16;
        double from = 24;
        double sweep = 132;
        for (int rib = 0; rib < ribs; rib++) {
            double start = from + sweep * rib / ribs;
            g.setPaint(color(rib % 2 == 0 ? 0xFBF3E1 : 0xF0E2C4));
            g.fill(new Arc2D.Double(
                    x - radius, y - radius, 2 * radius, 2 * radius, start, sweep / ribs + 0.15, Arc2D.PIE));
        }
        g.setPaint(color(0x5A1518));
        double inner = radius * 0.36;
        g.fill(new Arc2D.Double(x - inner, y - inner, 2 * inner, 2 * inner, from - 1, sweep + 2, Arc2D.PIE));
        g.setStroke(new BasicStroke((float) (radius * 0.016), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(color(0x8C5A2B));
        for (int rib = 0; rib <= ribs; rib++) {
            double angle = Math.toRadians(from + sweep * rib / ribs);
            g.draw(new Line2D.Double(x, y, x + Math.cos(angle) * inner * 1.02, y - Math.sin(angle) * inner * 1.02));
        }
        plum(g, x, y, radius);
        g.setPaint(color(GOLD));
        g.fill(new Ellipse2D.Double(x - radius * 0.035, y - radius * 0.035, radius * 0.07, radius * 0.07));
    }

    /** A branch of plum blossom across the leaf of the fan. */
    private static void plum(Graphics2D g, double x, double y, double radius) {
        g.setStroke(new BasicStroke((float) (radius * 0.022), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(color(0x4A3028));
        Path2D branch = new Path2D.Double();
        branch.moveTo(x - radius * 0.66, y - radius * 0.42);
        branch.curveTo(
                x - radius * 0.30,
                y - radius * 0.60,
                x - radius * 0.06,
                y - radius * 0.62,
                x + radius * 0.34,
                y - radius * 0.72);
        g.draw(branch);
        double[][] blossoms = {
            {-0.50, -0.56}, {-0.28, -0.68}, {-0.10, -0.56}, {0.08, -0.76}, {0.26, -0.62}, {0.40, -0.78}
        };
        for (double[] blossom : blossoms) {
            blossom(g, x + radius * blossom[0], y + radius * blossom[1], radius * 0.052);
        }
    }

    private static void blossom(Graphics2D g, double x, double y, double size) {
        g.setPaint(color(0xBF3A2B));
        for (int petal = 0; petal < 5; petal++) {
            double angle = Math.toRadians(90 + 72 * petal);
            double px = x + Math.cos(angle) * size * 0.75;
            double py = y - Math.sin(angle) * size * 0.75;
            g.fill(new Ellipse2D.Double(px - size * 0.6, py - size * 0.6, size * 1.2, size * 1.2));
        }
        g.setPaint(color(GOLD));
        g.fill(new Ellipse2D.Double(x - size * 0.3, y - size * 0.3, size * 0.6, size * 0.6));
    }

    private static void frame(Graphics2D g, int width, int height) {
        double margin = width * 0.045;
        g.setStroke(new BasicStroke(3));
        g.setPaint(color(GOLD, 0.8));
        g.draw(new RoundRectangle2D.Double(
                margin, margin, width - 2 * margin, height - 2 * margin, width * 0.03, width * 0.03));
    }

    private static void words(Graphics2D g, int width, int height) {
        g.setPaint(color(0xFBF3E1));
        g.setFont(Canvas.serif(width * 0.105));
        Canvas.vertical(g, "越剧折子戏", width * 0.855, height * 0.085, width * 0.125);
        g.setFont(Canvas.serif(width * 0.072));
        Canvas.vertical(g, "专场", width * 0.855, height * 0.555, width * 0.085);
        g.setPaint(color(GOLD));
        g.setFont(Canvas.serif(width * 0.036));
        Canvas.vertical(g, "十八相送", width * 0.300, height * 0.085, width * 0.047);
        Canvas.vertical(g, "打金枝", width * 0.225, height * 0.085, width * 0.047);
        Canvas.vertical(g, "送凤冠", width * 0.150, height * 0.085, width * 0.047);
        g.setFont(Canvas.sans(width * 0.032));
        Canvas.centred(g, "澄湖越剧社 二十周年", width * 0.5, height * 0.912);
        g.setFont(Canvas.sans(width * 0.024));
        Canvas.centred(g, "澄湖区新时代文明实践中心·百姓剧场", width * 0.5, height * 0.940);
    }
}
