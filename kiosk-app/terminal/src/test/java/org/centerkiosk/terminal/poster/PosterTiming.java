package org.centerkiosk.terminal.poster;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Prints what drawing costs: processor milliseconds for each motif at 1080 × 944, the first time and warm. */
final class PosterTiming {
    private static final int ROUNDS = 15;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private PosterTiming() {}

    public static void main(String[] arguments) {
        PosterRenderer renderer = new PosterRenderer();
        PosterSlot slot = PosterSlot.of(PosterLayout.VERTICAL_TITLE, 1080, 944);
        double[] cold = new double[Motif.values().length];
        for (Motif motif : Motif.values()) {
            cold[motif.ordinal()] = draw(renderer, motif, slot);
        }
        for (Motif motif : Motif.values()) {
            double[] warm = new double[ROUNDS];
            Arrays.setAll(warm, round -> draw(renderer, motif, slot));
            Arrays.sort(warm);
            System.out.printf("%-12s first %6.1f ms   warm %5.1f ms%n", motif, cold[motif.ordinal()], warm[ROUNDS / 2]);
        }
    }

    private static double draw(PosterRenderer renderer, Motif motif, PosterSlot slot) {
        long start = CLOCK.getCurrentThreadCpuTime();
        renderer.render(Poster.of(motif), slot);
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
