package org.centerkiosk.terminal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which finders belong together, likeliest first. */
final class Triples {

    /** More than these are never the right ones in time. */
    private static final int BEST = 24;

    private static final double LEAST_LEG = 9;
    private static final double LONGEST_LEG = 75;

    private final Profile profile = new Profile();
    private final List<Triple> found = new ArrayList<>();

    /** All that look like corners of a symbol; the plane tells how large modules are along their sides. */
    List<Triple> of(List<Finder> finders, Plane plane) {
        found.clear();
        for (int i = 0; i < finders.size(); i++) {
            for (int j = i + 1; j < finders.size(); j++) {
                for (int k = j + 1; k < finders.size(); k++) {
                    consider(finders.get(i), finders.get(j), finders.get(k), plane);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Triple::strain));
        return found.subList(0, Math.min(BEST, found.size()));
    }

    private void consider(Finder a, Finder b, Finder c, Plane plane) {
        double smallest = Math.min(a.module(), Math.min(b.module(), c.module()));
        double largest = Math.max(a.module(), Math.max(b.module(), c.module()));
        if (largest > 2 * smallest) {
            return;
        }
        // Under a steep view the longest side need not be the diagonal: each may be the corner.
        order(a, b, c, plane);
        order(b, c, a, plane);
        order(c, a, b, plane);
    }

    private void order(Finder corner, Finder one, Finder other, Plane plane) {
        double ax = one.x() - corner.x();
        double ay = one.y() - corner.y();
        double bx = other.x() - corner.x();
        double by = other.y() - corner.y();
        double a = Math.hypot(ax, ay);
        double b = Math.hypot(bx, by);
        double cosine = Math.abs(ax * bx + ay * by) / (a * b);
        double legs = Math.max(a, b) / Math.min(a, b);
        if (cosine > 0.75 || legs > 2.4) {
            return;
        }
        boolean isRight = ax * by - ay * bx > 0;
        Finder right = isRight ? one : other;
        Finder below = isRight ? other : one;
        double acrossModules = corner.distance(right) / along(corner, right, plane);
        double downModules = corner.distance(below) / along(corner, below, plane);
        double modules = (acrossModules + downModules) / 2;
        if (modules < LEAST_LEG || modules > LONGEST_LEG) {
            return;
        }
        double strain = cosine
                + 0.5 * Math.log(legs)
                + Math.abs(Math.log(acrossModules / downModules))
                + 0.1 / Math.min(corner.weight(), Math.min(right.weight(), below.weight()));
        found.add(new Triple(corner, right, below, modules + 7, strain, Triple.NONE));
    }

    /** The size of a module on the line between two finders, in pixels of the frame. */
    double along(Finder from, Finder to, Plane plane) {
        double first = alongAt(from, from, to, plane);
        double second = alongAt(to, from, to, plane);
        return (first + second) / 2;
    }

    private double alongAt(Finder at, Finder from, Finder to, Plane plane) {
        double length = from.distance(to);
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        Profile.Expected expected = new Profile.Expected(at.module() / plane.factor() * 1.2, at.inverted() ? 1 : -1);
        return profile.measure(plane, plane.planeX(at.x()), plane.planeY(at.y()), dx, dy, expected)
                ? profile.module() * plane.factor()
                : at.module();
    }
}
