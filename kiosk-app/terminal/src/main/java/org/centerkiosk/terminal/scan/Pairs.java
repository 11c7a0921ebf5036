package org.centerkiosk.terminal.scan;

import java.util.ArrayList;
import java.util.List;

/** Guesses the third finder where a lamp in the glass hides it: from two that are seen, on each side they leave open. */
final class Pairs {

    private static final int FINDERS = 6;
    private static final int MOST = 12;

    /** One that was seen in a single row is most often none. */
    private static final double LEAST_WEIGHT = 0.8;

    private final Profile profile = new Profile();
    private final List<Triple> found = new ArrayList<>();

    /** What may be a symbol, with a guessed corner. */
    List<Triple> of(List<Finder> finders, Plane plane) {
        found.clear();
        for (int i = 0; i < Math.min(FINDERS, finders.size()); i++) {
            for (int j = 0; j < i; j++) {
                consider(finders.get(j), finders.get(i), plane);
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private void consider(Finder a, Finder b, Plane plane) {
        double larger = Math.max(a.module(), b.module());
        double smaller = Math.min(a.module(), b.module());
        if (larger > 1.8 * smaller || Math.min(a.weight(), b.weight()) < LEAST_WEIGHT) {
            return;
        }
        double distance = a.distance(b);
        double direction = Math.atan2(b.y() - a.y(), b.x() - a.x());
        double straight = (along(a, direction, plane) + along(b, direction, plane)) / 2;
        double slanted = (along(a, direction + Math.PI / 4, plane)
                        + along(a, direction - Math.PI / 4, plane)
                        + along(b, direction + Math.PI / 4, plane)
                        + along(b, direction - Math.PI / 4, plane))
                / 4;
        // A square is longer from corner to corner: the direction tells whether they lie on a side or on the diagonal.
        if (straight < slanted) {
            side(a, b, distance / straight);
        } else {
            diagonal(a, b, distance / straight);
        }
    }

    private double along(Finder at, double direction, Plane plane) {
        Profile.Expected expected = new Profile.Expected(at.module() / plane.factor() * 1.2, at.inverted() ? 1 : -1);
        double x = plane.planeX(at.x());
        double y = plane.planeY(at.y());
        return profile.measure(plane, x, y, Math.cos(direction), Math.sin(direction), expected)
                ? profile.module() * plane.factor()
                : at.module();
    }

    private void side(Finder a, Finder b, double modules) {
        if (modules < 14 || modules > 56) {
            return;
        }
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        // Turning right in the picture: from the upper side to the left one.
        add(a, b, guess(a, a.x() - dy, a.y() + dx), Triple.BELOW, modules);
        add(b, guess(b, b.x() - dy, b.y() + dx), a, Triple.RIGHT, modules);
        add(b, a, guess(b, b.x() + dy, b.y() - dx), Triple.BELOW, modules);
        add(a, guess(a, a.x() + dy, a.y() - dx), b, Triple.RIGHT, modules);
    }

    private void diagonal(Finder a, Finder b, double modules) {
        if (modules < 12 || modules > 60) {
            return;
        }
        double middleX = (a.x() + b.x()) / 2;
        double middleY = (a.y() + b.y()) / 2;
        double dx = (b.x() - a.x()) / 2;
        double dy = (b.y() - a.y()) / 2;
        Finder one = guess(a, middleX - dy, middleY + dx);
        Finder other = guess(a, middleX + dy, middleY - dx);
        add(other, b, a, Triple.CORNER, modules);
        add(one, a, b, Triple.CORNER, modules);
    }

    private static Finder guess(Finder like, double x, double y) {
        return new Finder(x, y, like.module(), 0, like.inverted());
    }

    private void add(Finder corner, Finder right, Finder below, int guessed, double modules) {
        found.add(new Triple(corner, right, below, modules + 7, 0, guessed));
    }
}
