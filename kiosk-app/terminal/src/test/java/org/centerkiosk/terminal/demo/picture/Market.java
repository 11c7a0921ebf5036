package org.centerkiosk.terminal.demo.picture;

import static org.centerkiosk.terminal.demo.picture.Canvas.color;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Stalls and bunting on the plaza. A wide banner, 2:1. */
final class Market implements Painting {

    private static final int[] AWNINGS = {0xBF3A2B, 0x1F6763, 0xC68830, 0x2A4B7C, 0x9C3C63};
    private static final int[] GOODS = {0xC9562E, 0x6E8F3C, 0xE3B25F, 0x8A5510, 0xD98AA4, 0x4C7234};

    @Override
    public void paint(Graphics2D g, int width, int height) {
        double unit = width / 1800.0;
        Canvas.fillDown(
                g, new Rectangle2D.Double(0, 0, width, height), color(0xBFD9E2), 0, color(0xF6E7C8), height * 0.74);
        g.scale(unit, unit);
        Canvas.glow(g, 1430, 200, 460, 0xFFF4D8, 0.95);
        roofs(g);
        Canvas.fillDown(g, new Rectangle2D.Double(0, 690, 1800, 210), color(0xD8C7A2), 690, color(0xB79F74), 900);
        for (int stall = 0; stall < 5; stall++) {
            stall(g, 40 + stall * 352, 400, AWNINGS[stall], new Random(stall));
        }
        bunting(g, 70, 150);
        bunting(g, 150, 210);
    }

    private static void roofs(Graphics2D g) {
        Random random = new Random(4);
        for (int x = -40; x < 1800; x += 150) {
            double high = 120 + random.nextInt(130);
            g.setPaint(color(0xDCD6C4));
            g.fill(new Rectangle2D.Double(x, 690 - high, 172, high));
            Path2D roof = new Path2D.Double();
            roof.moveTo(x - 18, 694 - high);
            roof.quadTo(x + 40, 676 - high, x + 86, 634 - high);
            roof.quadTo(x + 132, 676 - high, x + 190, 694 - high);
            roof.closePath();
            g.setPaint(color(0x8A938F));
            g.fill(roof);
        }
    }

    private static void stall(Graphics2D g, double x, double y, int awning, Random random) {
        g.setPaint(color(0x000000, 0.12));
        g.fill(new Ellipse2D.Double(x - 10, y + 370, 330, 36));
        g.setPaint(color(0x6A4322));
        g.fill(new Rectangle2D.Double(x + 10, y + 60, 12, 330));
        g.fill(new Rectangle2D.Double(x + 282, y + 60, 12, 330));
        person(g, x + 90 + random.nextInt(120), y + 150, random);
        g.setPaint(color(0x8C5A2B));
        g.fill(new Rectangle2D.Double(x, y + 260, 304, 130));
        g.setPaint(color(0xA9713A));
        g.fill(new Rectangle2D.Double(x - 8, y + 246, 320, 22));
        for (int item = 0; item < 9; item++) {
            g.setPaint(color(GOODS[random.nextInt(GOODS.length)]));
            double size = 24 + random.nextInt(16);
            g.fill(new Ellipse2D.Double(x + 6 + item * 32, y + 250 - size, size, size));
        }
        for (int stripe = 0; stripe < 8; stripe++) {
            Path2D cloth = new Path2D.Double();
            double left = x - 20 + stripe * 43;
            cloth.moveTo(x + 14 + stripe * 34.5, y);
            cloth.lineTo(x + 14 + (stripe + 1) * 34.5, y);
            cloth.lineTo(left + 43, y + 92);
            cloth.quadTo(left + 21.5, y + 132, left, y + 92);
            cloth.closePath();
            g.setPaint(color(stripe % 2 == 0 ? awning : 0xFBF3E1));
            g.fill(cloth);
        }
    }

    private static void person(Graphics2D g, double x, double y, Random random) {
        int[] coats = {0x4F6F8A, 0x7A4E6A, 0x556B4A, 0x8A5B4A};
        g.setPaint(color(coats[random.nextInt(coats.length)]));
        g.fill(new java.awt.geom.RoundRectangle2D.Double(x - 42, y + 44, 84, 120, 46, 46));
        g.setPaint(color(0xE8C4A0));
        g.fill(new Ellipse2D.Double(x - 26, y - 12, 52, 58));
        g.setPaint(color(0x2A2522));
        g.fill(new java.awt.geom.Arc2D.Double(x - 28, y - 18, 56, 56, 0, 180, java.awt.geom.Arc2D.CHORD));
    }

    private static void bunting(Graphics2D g, double y, double sag) {
        g.setStroke(new BasicStroke(3));
        g.setPaint(color(0x5A4B3C));
        g.draw(new java.awt.geom.QuadCurve2D.Double(-20, y - 60, 900, y + sag, 1820, y - 60));
        for (int flag = 0; flag < 26; flag++) {
            double t = (flag + 0.5) / 26;
            double x = -20 + 1840 * t;
            double top = (1 - t) * (1 - t) * (y - 60) + 2 * t * (1 - t) * (y + sag) + t * t * (y - 60);
            Path2D cloth = new Path2D.Double();
            cloth.moveTo(x - 24, top);
            cloth.lineTo(x + 24, top);
            cloth.lineTo(x, top + 54);
            cloth.closePath();
            g.setPaint(color(AWNINGS[flag % AWNINGS.length], 0.92));
            g.fill(cloth);
        }
    }
}
