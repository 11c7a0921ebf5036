package org.centerkiosk.terminal.demo.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** What several of the pictures draw with. */
final class Canvas {

    private Canvas() {}

    /** The picture, smooth, with a fine grain over it so that wide gradients show no bands. */
    static BufferedImage paint(int width, int height, Painting painting) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        painting.paint(g, width, height);
        g.dispose();
        grain(image, new Random(7));
        return image;
    }

    private static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int shade = (int) Math.round(random.nextGaussian() * 1.6);
                int rgb = image.getRGB(x, y);
                image.setRGB(
                        x,
                        y,
                        clamp((rgb >> 16 & 255) + shade) << 16
                                | clamp((rgb >> 8 & 255) + shade) << 8
                                | clamp((rgb & 255) + shade));
            }
        }
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    static Color color(int rgb) {
        return new Color(rgb);
    }

    static Color color(int rgb, double opacity) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(opacity * 255));
    }

    static void fillDown(Graphics2D g, Shape shape, Color top, double from, Color bottom, double to) {
        g.setPaint(new GradientPaint(0, (float) from, top, 0, (float) to, bottom));
        g.fill(shape);
    }

    /** A soft round light. */
    static void glow(Graphics2D g, double x, double y, double radius, int rgb, double opacity) {
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) radius, new float[] {0, 0.4F, 1}, new Color[] {
                    color(rgb, opacity), color(rgb, opacity * 0.35), color(rgb, 0)
                }));
        g.fillOval((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    }

    /** Everything below a line over the whole width. */
    static Path2D below(DoubleUnaryOperator line, int width, int height) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, height);
        for (int x = 0; x <= width; x += 2) {
            path.lineTo(x, line.applyAsDouble(x));
        }
        path.lineTo(width, height);
        path.closePath();
        return path;
    }

    /** A ridge of hills: some waves of falling height, the same for the same seed. */
    static DoubleUnaryOperator ridge(long seed, double base, double height, double length) {
        Random random = new Random(seed);
        double[] phase = random.doubles(6, 0, 2 * Math.PI).toArray();
        return x -> {
            double y = base;
            for (int wave = 0; wave < phase.length; wave++) {
                double fine = Math.pow(1.9, wave);
                y -= height / Math.pow(1.9, wave) * Math.sin(x / length * fine + phase[wave]);
            }
            return y;
        };
    }

    static Font serif(double size) {
        return new Font("Noto Serif CJK SC", Font.BOLD, 1).deriveFont((float) size);
    }

    static Font sans(double size) {
        return new Font("Noto Sans CJK SC", Font.PLAIN, 1).deriveFont((float) size);
    }

    /** Writes from top to bottom, each character centred on {@code x}. */
    static void vertical(Graphics2D g, String text, double x, double top, double step) {
        double y = top;
        for (int at = 0; at < text.length(); at++) {
            String character = text.substring(at, at + 1);
            int wide = g.getFontMetrics().stringWidth(character);
            g.drawString(character, (float) (x - wide / 2.0), (float)
                    (y + g.getFontMetrics().getAscent() * 0.86));
            y += step;
        }
    }

    static void centred(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
    }
}
