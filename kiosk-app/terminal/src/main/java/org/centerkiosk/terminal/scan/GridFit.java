package org.centerkiosk.terminal.scan;

/** Lays a version's grid over a plane, so that the modules that every symbol has lie where they are seen. */
final class GridFit {

    /** Depths of a corner against the upper left one: a telephone that is tilted by up to 50 degrees at arm's length. */
    private static final double DEPTH_STEP = 0.06;

    private static final int DEPTHS = 6;

    /** How far a guessed corner may be from where it is guessed, in steps. */
    private static final int SEEK = 5;

    private final Grid trial = new Grid();
    private final double[] best = new double[8];

    /** Finds the fourth corner of a grid whose other three are set; the score tells how well it lies. */
    double search(Plane plane, Template template, Grid grid) {
        trial.copyCorners(grid.corners());
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = -DEPTHS; i <= DEPTHS; i++) {
            for (int j = -DEPTHS; j <= DEPTHS; j++) {
                trial.fourthByDepths(Math.exp(i * DEPTH_STEP), Math.exp(j * DEPTH_STEP));
                double score = trial.solve(template.dimension())
                        ? template.score(plane, trial, false)
                        : Double.NEGATIVE_INFINITY;
                // Of grids that fit alike, the less tilted one is the likelier.
                score -= 0.004 * (Math.abs(i) + Math.abs(j));
                if (score > bestScore) {
                    bestScore = score;
                    System.arraycopy(trial.corners(), 0, best, 0, 8);
                }
            }
        }
        grid.copyCorners(best);
        grid.solve(template.dimension());
        return template.score(plane, grid, true);
    }

    /** Looks for a corner of which only the neighbourhood is known, with the fourth where a parallelogram has it. */
    void seek(Plane plane, Template template, Grid grid, int corner) {
        double step = 0.75 * grid.module(template.dimension());
        double x = grid.corners()[2 * corner];
        double y = grid.corners()[2 * corner + 1];
        trial.copyCorners(grid.corners());
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = -SEEK; i <= SEEK; i++) {
            for (int j = -SEEK; j <= SEEK; j++) {
                trial.corners()[2 * corner] = x + i * step;
                trial.corners()[2 * corner + 1] = y + j * step;
                trial.fourthByDepths(1, 1);
                double score = trial.solve(template.dimension())
                        ? template.score(plane, trial, false) - 0.004 * (Math.abs(i) + Math.abs(j))
                        : Double.NEGATIVE_INFINITY;
                if (score > bestScore) {
                    bestScore = score;
                    System.arraycopy(trial.corners(), 0, best, 0, 8);
                }
            }
        }
        grid.copyCorners(best);
    }

    /** Moves each coordinate for as long as that betters the score; begins with steps of that many modules. */
    double descend(Plane plane, Template template, Grid grid, double from) {
        double score = from;
        double least = 0.04 * grid.module(template.dimension());
        System.arraycopy(grid.corners(), 0, best, 0, 8);
        for (double step = 0.7 * grid.module(template.dimension()); step > least; step *= 0.55) {
            for (int round = 0; round < 3; round++) {
                double before = score;
                for (int i = 0; i < 8; i++) {
                    score = move(plane, template, i, step, score);
                }
                if (score < before + 0.002) {
                    break;
                }
            }
        }
        grid.copyCorners(best);
        grid.solve(template.dimension());
        return score;
    }

    private double move(Plane plane, Template template, int coordinate, double step, double from) {
        double kept = best[coordinate];
        for (int sign = -1; sign <= 1; sign += 2) {
            best[coordinate] = kept + sign * step;
            trial.copyCorners(best);
            if (trial.solve(template.dimension())) {
                double score = template.score(plane, trial, true);
                if (score > from) {
                    return score;
                }
            }
        }
        best[coordinate] = kept;
        return from;
    }
}
