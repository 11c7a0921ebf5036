package org.centerkiosk.terminal.demo.picture;

import static org.centerkiosk.terminal.demo.picture.Canvas.color;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A cooper's bench under a lamp. Square. */
final class OldTrades implements Painting {

    @Override
    public void paint(Graphics2D g, int width, int height) {
        double unit = width / 1080.0;
        Canvas.fillDown(g, new Rectangle2D.Double(0, 0, width, height), color(0x2B2723), 0, color(0x17130F), height);
        g.scale(unit, unit);
        boards(g);
        Canvas.glow(g, 620, 330, 620, 0xF2B45E, 0.62);
        lamp(g);
        tools(g);
        bench(g);
        barrel(g);
        plane(g);
        words(g);
    }

    private static void boards(Graphics2D g) {
        g.setStroke(new BasicStroke(3));
        for (int board = 1; board < 9; board++) {
            g.setPaint(color(0x0E0B08, 0.55));
            g.draw(new Line2D.Double(board * 120, 0, board * 120, 800));
        }
    }

    private static void lamp(Graphics2D g) {
        g.setPaint(color(0x0D0A08));
        g.fill(new Rectangle2D.Double(617, 0, 6, 170));
        Path2D shade = new Path2D.Double();
        shade.moveTo(590, 168);
        shade.lineTo(650, 168);
        shade.lineTo(720, 250);
        shade.lineTo(520, 250);
        shade.closePath();
        g.setPaint(color(0x3D4A45));
        g.fill(shade);
        g.setPaint(color(0xFFF0C9));
        g.fill(new Ellipse2D.Double(584, 230, 72, 56));
    }

    /** A saw, a drawknife and a mallet on the wall. */
    private static void tools(Graphics2D g) {
        Path2D saw = new Path2D.Double();
        saw.moveTo(96, 250);
        saw.lineTo(360, 300);
        for (int tooth = 0; tooth < 22; tooth++) {
            saw.lineTo(360 - tooth * 12 - 6, 330 - tooth * 1.2);
            saw.lineTo(360 - tooth * 12 - 12, 318 - tooth * 1.2);
        }
        saw.closePath();
        g.setPaint(color(0x8B8478));
        g.fill(saw);
        g.setPaint(color(0x6A4322));
        g.fill(new RoundRectangle2D.Double(344, 268, 78, 76, 34, 34));
        g.setStroke(new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(color(0x9A917F));
        g.draw(new Line2D.Double(120, 420, 330, 420));
        g.setPaint(color(0x6A4322));
        g.draw(new Line2D.Double(120, 420, 112, 480));
        g.draw(new Line2D.Double(330, 420, 338, 480));
        g.fill(new RoundRectangle2D.Double(840, 380, 150, 86, 20, 20));
        g.fill(new Rectangle2D.Double(902, 460, 26, 180));
    }

    private static void bench(Graphics2D g) {
        Canvas.fillDown(g, new Rectangle2D.Double(0, 800, 1080, 280), color(0x7A4A22), 800, color(0x3A210E), 1080);
        g.setPaint(color(0xB9793C, 0.55));
        g.fill(new Rectangle2D.Double(0, 800, 1080, 10));
        g.setStroke(new BasicStroke(2));
        g.setPaint(color(0x2A170A, 0.5));
        for (int line = 0; line < 6; line++) {
            g.draw(new Line2D.Double(0, 846 + line * 40, 1080, 838 + line * 43));
        }
    }

    private static void barrel(Graphics2D g) {
        int staves = 11;
        for (int stave = 0; stave < staves; stave++) {
            double left = edge(stave, staves);
            double right = edge(stave + 1, staves);
            double light = Math.sin(Math.PI * (stave + 1.5) / (staves + 2));
            Path2D wood = new Path2D.Double();
            wood.moveTo(400 + left * 150, 470);
            wood.quadTo(400 + left * 205, 640, 400 + left * 160, 822);
            wood.lineTo(400 + right * 160, 822);
            wood.quadTo(400 + right * 205, 640, 400 + right * 150, 470);
            wood.closePath();
            g.setPaint(color(mix(0x4A2A12, 0xC98B4A, light)));
            g.fill(wood);
        }
        g.setPaint(color(0x2A1A0E));
        g.fill(new Ellipse2D.Double(250, 444, 300, 54));
        g.setStroke(new BasicStroke(18));
        g.setPaint(color(0x5E5A52));
        g.draw(new java.awt.geom.QuadCurve2D.Double(231, 560, 400, 600, 569, 560));
        g.draw(new java.awt.geom.QuadCurve2D.Double(226, 720, 400, 762, 574, 720));
    }

    /** The edges of the staves as seen from the front, -1 to 1. */
    private static double edge(int stave, int staves) {
        return -Math.cos(Math.PI * stave / staves);
    }

    private static int mix(int dark, int light, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double from = dark >> shift & 255;
            double to = light >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    private static void plane(Graphics2D g) {
        g.setPaint(color(0x0B0704, 0.45));
        g.fill(new Ellipse2D.Double(640, 868, 330, 34));
        g.setPaint(color(0xA5672F));
        g.fill(new RoundRectangle2D.Double(640, 812, 320, 74, 16, 16));
        g.setPaint(color(0xC9D0CE));
        g.fill(new Rectangle2D.Double(786, 752, 22, 70));
        g.setPaint(color(0x6A3E1A));
        g.fill(new RoundRectangle2D.Double(880, 752, 40, 70, 22, 22));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(color(0xE9C48B));
        for (int curl = 0; curl < 3; curl++) {
            g.draw(new java.awt.geom.Arc2D.Double(690 + curl * 34, 770 - curl * 8, 44, 44, 20, 300, 0));
        }
    }

    private static void words(Graphics2D g) {
        g.setPaint(color(0xFBF3E1));
        g.setFont(Canvas.serif(116));
        g.drawString("老行当", 72, 168);
        g.setFont(Canvas.sans(34));
        g.setPaint(color(0xE7D3AC));
        g.drawString("手艺人影像展", 78, 1028);
    }
}
