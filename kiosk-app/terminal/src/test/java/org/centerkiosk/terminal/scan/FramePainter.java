package org.centerkiosk.terminal.scan;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Random;

/** Paints generated frames: the scene, then the lens, the lamps and the sensor. */
final class FramePainter {

    private static final int WIDTH = GeneratedFrame.WIDTH;
    private static final int HEIGHT = GeneratedFrame.HEIGHT;
    private static final int SAMPLES = 4;

    private final Random random;
    private final Shot shot;
    private final ByteMatrix modules;
    private float[] grey = new float[WIDTH * HEIGHT];

    FramePainter(Random random, Shot shot, ByteMatrix modules) {
        this.random = random;
        this.shot = shot;
        this.modules = modules;
    }

    Luminance paint() {
        lobby();
        Telephone telephone = new Telephone(random, shot, modules);
        if (modules.getWidth() > 0) {
            telephone(telephone);
        }
        blur(shot.blur());
        if (shot.motion() > 0) {
            move();
        }
        for (int spot = 0; spot < shot.glare(); spot++) {
            lamp(telephone);
        }
        return sensor();
    }

    /** Walls, boards and people: a gradient, rectangles with edges, rows like writing. */
    private void lobby() {
        double base = 60 + 120 * random.nextDouble();
        double slopeX = (random.nextDouble() - 0.5) * 80 / WIDTH;
        double slopeY = (random.nextDouble() - 0.5) * 80 / HEIGHT;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grey[y * WIDTH + x] = (float) (base + slopeX * x + slopeY * y);
            }
        }
        for (int i = 0; i < 40; i++) {
            box(random.nextInt(WIDTH), random.nextInt(HEIGHT), 10 + random.nextInt(260), 8 + random.nextInt(160));
        }
        for (int i = 0; i < 12; i++) {
            writing(random.nextInt(WIDTH - 200), random.nextInt(HEIGHT - 30), 4 + random.nextInt(14));
        }
    }

    private void box(int left, int top, int width, int height) {
        float value = 20 + random.nextInt(215);
        for (int y = top; y < Math.min(top + height, HEIGHT); y++) {
            for (int x = left; x < Math.min(left + width, WIDTH); x++) {
                grey[y * WIDTH + x] = 0.6f * value + 0.4f * grey[y * WIDTH + x];
            }
        }
    }

    private void writing(int left, int top, int size) {
        float value = random.nextBoolean() ? 30 : 225;
        for (int letter = 0; letter < 14; letter++) {
            for (int stroke = 0; stroke < 5; stroke++) {
                int x = left + letter * size + random.nextInt(size);
                int y = top + random.nextInt(size);
                boolean upright = random.nextBoolean();
                int thick = 1 + size / 8;
                int length = size / 2 + 1;
                for (int a = 0; a < length; a++) {
                    for (int b = 0; b < thick; b++) {
                        int px = x + (upright ? b : a);
                        int py = y + (upright ? a : b);
                        if (px < WIDTH && py < HEIGHT) {
                            grey[py * WIDTH + px] = value;
                        }
                    }
                }
            }
        }
    }

    private void telephone(Telephone telephone) {
        for (int y = telephone.top(); y < telephone.bottom(); y++) {
            for (int x = telephone.left(); x < telephone.right(); x++) {
                grey[y * WIDTH + x] = mean(telephone, x, y, grey[y * WIDTH + x]);
            }
        }
    }

    private static float mean(Telephone telephone, int x, int y, float behind) {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                sum += telephone.grey(x - 0.5 + (i + 0.5) / SAMPLES, y - 0.5 + (j + 0.5) / SAMPLES, behind);
            }
        }
        return (float) (sum / (SAMPLES * SAMPLES));
    }

    private void blur(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        float[] between = new float[grey.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float value = 0;
                for (int i = -reach; i <= reach; i++) {
                    value += kernel[i + reach] * grey[y * WIDTH + Math.clamp(x + i, 0, WIDTH - 1)];
                }
                between[y * WIDTH + x] = value / sum;
            }
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float value = 0;
                for (int i = -reach; i <= reach; i++) {
                    value += kernel[i + reach] * between[Math.clamp(y + i, 0, HEIGHT - 1) * WIDTH + x];
                }
                grey[y * WIDTH + x] = value / sum;
            }
        }
    }

    private void move() {
        double direction = 2 * Math.PI * random.nextDouble();
        double dx = Math.cos(direction) * shot.motion();
        double dy = Math.sin(direction) * shot.motion();
        int steps = 4 * (int) Math.ceil(shot.motion());
        float[] moved = new float[grey.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sum = 0;
                for (int i = 0; i < steps; i++) {
                    double part = (i + 0.5) / steps - 0.5;
                    sum += at(x + part * dx, y + part * dy);
                }
                moved[y * WIDTH + x] = (float) (sum / steps);
            }
        }
        grey = moved;
    }

    private double at(double x, double y) {
        double cx = Math.clamp(x, 0, WIDTH - 1.001);
        double cy = Math.clamp(y, 0, HEIGHT - 1.001);
        int i = (int) cy * WIDTH + (int) cx;
        double dx = cx - (int) cx;
        double dy = cy - (int) cy;
        double upper = grey[i] + dx * (grey[i + 1] - grey[i]);
        double lower = grey[i + WIDTH] + dx * (grey[i + WIDTH + 1] - grey[i + WIDTH]);
        return upper + dy * (lower - upper);
    }

    /** A spot that outshines the screen, with a soft edge; on some there is a whole tube. */
    private void lamp(Telephone telephone) {
        double size = telephone.size();
        double x = telephone.middleX() + (random.nextDouble() - 0.5) * 0.9 * size;
        double y = telephone.middleY() + (random.nextDouble() - 0.5) * 0.9 * size;
        double radiusX = size * (0.05 + 0.09 * random.nextDouble());
        double radiusY = random.nextInt(3) == 0 ? radiusX * 3 : radiusX;
        double strength = 250 + 250 * random.nextDouble();
        for (int py = 0; py < HEIGHT; py++) {
            for (int px = 0; px < WIDTH; px++) {
                double distance = Math.hypot((px - x) / radiusX, (py - y) / radiusY);
                if (distance < 3) {
                    grey[py * WIDTH + px] += (float) (strength * Math.exp(-distance * distance));
                }
            }
        }
    }

    private Luminance sensor() {
        byte[] pixels = new byte[grey.length];
        for (int i = 0; i < grey.length; i++) {
            double value = Math.min(grey[i], 255) + shot.noise() * random.nextGaussian();
            pixels[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Luminance(pixels, WIDTH, HEIGHT, WIDTH);
    }
}
