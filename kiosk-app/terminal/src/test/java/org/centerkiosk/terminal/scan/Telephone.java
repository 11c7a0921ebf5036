package org.centerkiosk.terminal.scan;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Random;

/** A screen with the symbol, a bezel around it, somewhere before the camera. */
final class Telephone {

    private static final int WIDTH = GeneratedFrame.WIDTH;
    private static final int HEIGHT = GeneratedFrame.HEIGHT;

    /** Distance from the camera in symbol widths: near enough that a tilt is seen as perspective. */
    private static final double DISTANCE = 3;

    private final Shot shot;
    private final ByteMatrix modules;
    private final double middleX;
    private final double middleY;
    private final double[] rotation;
    private final double focal;

    Telephone(Random random, Shot shot, ByteMatrix modules) {
        this.shot = shot;
        this.modules = modules;
        double reach = Math.min(size() * 0.75, HEIGHT / 2.0);
        middleX = reach + random.nextDouble() * Math.max(WIDTH - 2 * reach, 0);
        middleY = reach + random.nextDouble() * Math.max(HEIGHT - 2 * reach, 0);
        focal = DISTANCE * modules.getWidth();
        rotation = rotation(shot);
    }

    /** Turned in the plane, then tilted about an axis in it. */
    private static double[] rotation(Shot shot) {
        double ax = Math.cos(shot.towards());
        double ay = Math.sin(shot.towards());
        double c = Math.cos(shot.tilt());
        double s = Math.sin(shot.tilt());
        double[] tilt = {
            c + ax * ax * (1 - c), ax * ay * (1 - c), ay * ax * (1 - c), c + ay * ay * (1 - c), -ay * s, ax * s
        };
        double tc = Math.cos(shot.turn());
        double ts = Math.sin(shot.turn());
        return new double[] {
            tilt[0] * tc + tilt[1] * ts,
            -tilt[0] * ts + tilt[1] * tc,
            tilt[2] * tc + tilt[3] * ts,
            -tilt[2] * ts + tilt[3] * tc,
            tilt[4] * tc + tilt[5] * ts,
            -tilt[4] * ts + tilt[5] * tc
        };
    }

    double size() {
        return modules.getWidth() * shot.pitch();
    }

    double middleX() {
        return middleX;
    }

    double middleY() {
        return middleY;
    }

    int left() {
        return (int) Math.clamp(middleX - 1.6 * size(), 0, WIDTH);
    }

    int right() {
        return (int) Math.clamp(middleX + 1.6 * size(), 0, WIDTH);
    }

    int top() {
        return (int) Math.clamp(middleY - 1.6 * size(), 0, HEIGHT);
    }

    int bottom() {
        return (int) Math.clamp(middleY + 1.6 * size(), 0, HEIGHT);
    }

    /** What a ray through a place of the picture meets. */
    double grey(double x, double y, float behind) {
        double px = (x - middleX) / shot.pitch();
        double py = (y - middleY) / shot.pitch();
        // Modules (u, v) from the middle are seen at f · (R u) / (f + depth): solved for u and v.
        double a = focal * rotation[0] - px * rotation[4];
        double b = focal * rotation[1] - px * rotation[5];
        double c = focal * rotation[2] - py * rotation[4];
        double d = focal * rotation[3] - py * rotation[5];
        double area = a * d - b * c;
        double half = modules.getWidth() / 2.0;
        double u = (px * focal * d - b * py * focal) / area + half;
        double v = (a * py * focal - px * focal * c) / area + half;
        return screen(u, v, behind);
    }

    private double screen(double u, double v, float behind) {
        int side = modules.getWidth();
        double outside = Math.max(Math.max(-u, u - side), Math.max(-v, v - side));
        if (outside > 7) {
            return behind;
        }
        if (outside > 5) {
            return Math.min(shot.dark(), shot.light()) * 0.7 + 8;
        }
        boolean dark = outside < 0 && modules.get((int) u, (int) v) == 1;
        return dark ? shot.dark() : shot.light();
    }
}
