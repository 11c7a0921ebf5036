package org.centerkiosk.terminal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The finders of one frame from all its rungs, each once. */
final class FinderPool {

    /** Ten more than a symbol has, for what only looks like one; a frame of squares costs no more than this. */
    private static final int BEST = 14;

    private static final int MOST = 400;

    private final List<Finder> finders = new ArrayList<>();

    void clear() {
        finders.clear();
    }

    void add(Finder seen) {
        for (int i = 0; i < finders.size(); i++) {
            Finder known = finders.get(i);
            double near = 2 * Math.min(known.module(), seen.module());
            if (known.inverted() == seen.inverted()
                    && Math.abs(known.x() - seen.x()) < near
                    && Math.abs(known.y() - seen.y()) < near) {
                finders.set(i, known.with(seen));
                return;
            }
        }
        if (finders.size() < MOST) {
            finders.add(seen);
        }
    }

    /** The likeliest of one polarity, best first. */
    List<Finder> best(boolean inverted) {
        return finders.stream()
                .filter(finder -> finder.inverted() == inverted)
                .sorted(Comparator.comparingDouble(Finder::weight).reversed())
                .limit(BEST)
                .toList();
    }
}
