package org.centerkiosk.terminal.scan;

/**
 * One of the three squares in the corners of a symbol, or what looks like one.
 *
 * @param x of its centre in the frame
 * @param y of its centre in the frame
 * @param module the size of a module there, in pixels of the frame
 * @param weight how often it was seen, by how well its runs fitted
 * @param inverted light on dark
 */
record Finder(double x, double y, double module, double weight, boolean inverted) {

    double distance(Finder other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The mean of two sightings of the same. */
    Finder with(Finder other) {
        double sum = weight + other.weight;
        double part = other.weight / sum;
        return new Finder(
                x + part * (other.x - x),
                y + part * (other.y - y),
                module + part * (other.module - module),
                sum,
                inverted);
    }
}
