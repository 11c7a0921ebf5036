package org.centerkiosk.terminal.scan;

import java.util.Random;

/**
 * How a generated frame is taken. Lengths are in pixels of the frame unless they say otherwise.
 *
 * @param pitch of a module at the middle of the symbol
 * @param turn in the picture, in radians
 * @param tilt away from the camera, in radians
 * @param towards the direction of the tilt, in radians
 * @param blur sigma of the lens
 * @param motion length of a movement while the shutter is open
 * @param noise sigma of the sensor, in grey levels
 * @param dark of a dark module, in grey levels
 * @param light of a light module, in grey levels
 * @param glare spots of a lamp in the glass
 */
record Shot(
        double pitch,
        double turn,
        double tilt,
        double towards,
        double blur,
        double motion,
        double noise,
        double dark,
        double light,
        int glare) {

    static Shot of(Hardship hardship, Random random) {
        double pitch = between(random, 3.5, 7);
        double turn = Math.toRadians(between(random, -12, 12));
        double tilt = Math.toRadians(between(random, 0, 15));
        double towards = Math.toRadians(between(random, 0, 360));
        double light = between(random, 170, 245);
        double dark = between(random, 15, 60);
        Shot plain = new Shot(pitch, turn, tilt, towards, 0.7, 0, between(random, 2, 5), dark, light, 0);
        double middle = between(random, 60, 180);
        return switch (hardship) {
            case ROTATION -> plain.turned(Math.toRadians(between(random, 0, 360)));
            case PERSPECTIVE -> plain.tilted(Math.toRadians(between(random, 35, 60)));
            case BLUR -> plain.blurred(pitch * between(random, 0.35, 0.8));
            case NOISE -> plain.noisy(between(random, 15, 50));
            case LOW_CONTRAST -> plain.between(middle - between(random, 5, 25), middle + between(random, 5, 25));
            case GLARE -> plain.glaring(1 + random.nextInt(3));
            case SMALL -> plain.sized(between(random, 1.6, 2.8));
            case MIXED ->
                plain.sized(between(random, 2.8, 5))
                        .turned(Math.toRadians(between(random, 0, 360)))
                        .tilted(Math.toRadians(between(random, 10, 40)))
                        .blurred(between(random, 0.7, 1.4))
                        .noisy(between(random, 4, 18))
                        .between(middle - between(random, 15, 50), middle + between(random, 15, 50))
                        .glaring(random.nextInt(2));
            case INVERTED -> plain.between(light, dark);
            case MOTION -> plain.moved(pitch * between(random, 0.8, 2.2));
        };
    }

    private static double between(Random random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private Shot sized(double newPitch) {
        return new Shot(newPitch, turn, tilt, towards, blur, motion, noise, dark, light, glare);
    }

    private Shot turned(double newTurn) {
        return new Shot(pitch, newTurn, tilt, towards, blur, motion, noise, dark, light, glare);
    }

    private Shot tilted(double newTilt) {
        return new Shot(pitch, turn, newTilt, towards, blur, motion, noise, dark, light, glare);
    }

    private Shot blurred(double newBlur) {
        return new Shot(pitch, turn, tilt, towards, newBlur, motion, noise, dark, light, glare);
    }

    private Shot moved(double newMotion) {
        return new Shot(pitch, turn, tilt, towards, blur, newMotion, noise, dark, light, glare);
    }

    private Shot noisy(double newNoise) {
        return new Shot(pitch, turn, tilt, towards, blur, motion, newNoise, dark, light, glare);
    }

    private Shot between(double newDark, double newLight) {
        return new Shot(pitch, turn, tilt, towards, blur, motion, noise, newDark, newLight, glare);
    }

    private Shot glaring(int spots) {
        return new Shot(pitch, turn, tilt, towards, blur, motion, noise, dark, light, spots);
    }
}
