package org.centerkiosk.terminal.scan;

/** Where a symbol's modules lie in a plane: a homography by the middles of its four corners' finders. */
final class Grid {

    private final double[] corners = new double[8];
    private double xu;
    private double xv;
    private double x0;
    private double yu;
    private double yv;
    private double y0;
    private double wu;
    private double wv;
    private double w0;

    /** Upper left, upper right, lower left, lower right, each x and y, in the plane. */
    double[] corners() {
        return corners;
    }

    void copyCorners(double[] from) {
        System.arraycopy(from, 0, corners, 0, 8);
    }

    /** Puts the fourth corner where relative depths of the second and the third make it lie. */
    void fourthByDepths(double right, double below) {
        double w = right + below - 1;
        corners[6] = (right * corners[2] + below * corners[4] - corners[0]) / w;
        corners[7] = (right * corners[3] + below * corners[5] - corners[1]) / w;
    }

    /** Computes the homography; false where the corners make no convex shape. */
    boolean solve(int dimension) {
        double ax = corners[0];
        double ay = corners[1];
        double bx = corners[2];
        double by = corners[3];
        double cx = corners[6];
        double cy = corners[7];
        double dx = corners[4];
        double dy = corners[5];
        double sx = ax - bx + cx - dx;
        double sy = ay - by + cy - dy;
        double px = bx - cx;
        double py = by - cy;
        double qx = dx - cx;
        double qy = dy - cy;
        double area = px * qy - qx * py;
        if (Math.abs(area) < 1e-6) {
            return false;
        }
        double g = (sx * qy - qx * sy) / area;
        double h = (px * sy - sx * py) / area;
        if (1 + g <= 0.1 || 1 + h <= 0.1 || 1 + g + h <= 0.1) {
            return false;
        }
        double span = dimension - 7;
        // Of the unit square; then from modules: u' = (u − 3.5) / span.
        double a = bx - ax + g * bx;
        double b = dx - ax + h * dx;
        double d = by - ay + g * by;
        double e = dy - ay + h * dy;
        xu = a / span;
        xv = b / span;
        x0 = ax - 3.5 * (xu + xv);
        yu = d / span;
        yv = e / span;
        y0 = ay - 3.5 * (yu + yv);
        wu = g / span;
        wv = h / span;
        w0 = 1 - 3.5 * (wu + wv);
        return true;
    }

    double depth(double u, double v) {
        return wu * u + wv * v + w0;
    }

    double x(double u, double v, double depth) {
        return (xu * u + xv * v + x0) / depth;
    }

    double y(double u, double v, double depth) {
        return (yu * u + yv * v + y0) / depth;
    }

    /** The mean size of a module in pixels of the plane. */
    double module(int dimension) {
        double across = Math.hypot(corners[2] - corners[0], corners[3] - corners[1]);
        double down = Math.hypot(corners[4] - corners[0], corners[5] - corners[1]);
        return (across + down) / 2 / (dimension - 7);
    }
}
