package org.centerkiosk.terminal.poster;

/** How light a zone is from place to place: text is read against the mean of small blocks, not against single pixels. */
final class LocalMeans {
    /** The side of a block in device pixels: about the stem of a letter. */
    static final int BLOCK = 8;

    private final PosterCanvas canvas;
    private final Zone zone;

    LocalMeans(PosterCanvas canvas, Zone zone) {
        this.canvas = canvas;
        this.zone = zone.within(canvas.width(), canvas.height());
    }

    /** The lowest contrast of any block, if the zone were faded to the tint by that part. */
    double worst(TextColor text, int tint, double part) {
        double textLuminance = Contrast.luminance(text.rgb());
        double worst = Double.MAX_VALUE;
        for (int y = zone.y(); y < zone.bottom(); y += BLOCK) {
            for (int x = zone.x(); x < zone.right(); x += BLOCK) {
                worst = Math.min(worst, Contrast.between(textLuminance, mean(x, y, tint, part)));
            }
        }
        return worst;
    }

    /** The mean luminance of the whole zone. */
    double mean() {
        double sum = 0;
        int count = 0;
        for (int y = zone.y(); y < zone.bottom(); y += BLOCK) {
            for (int x = zone.x(); x < zone.right(); x += BLOCK) {
                sum += mean(x, y, 0, 0);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double mean(int left, int top, int tint, double part) {
        int right = Math.min(left + BLOCK, zone.right());
        int bottom = Math.min(top + BLOCK, zone.bottom());
        int[] pixels = canvas.pixels();
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = pixels[y * canvas.width() + x];
                sum += Contrast.luminance(part == 0 ? rgb : Tone.mix(rgb, tint, part));
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
