package org.centerkiosk.terminal.scan;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the symbol that three finders belong to: lays the grid of each likely version and reads its modules. */
final class SymbolReader {

    private static final int LEAST_VERSION = 2;
    private static final int LARGEST_VERSION = 10;

    /** Pixels that a module has where the grid is laid: enough for its shape, few enough for the time. */
    private static final double PIXELS_A_MODULE = 3.2;

    private static final double PROMISING = 0.22;
    private static final double LAID = 0.36;
    private static final double WELL_LAID = 0.5;

    private final Template[] templates = new Template[LARGEST_VERSION + 1];
    private final Plane plane = new Plane();
    private final Grid grid = new Grid();
    private final GridFit fit = new GridFit();
    private final ModuleReader modules = new ModuleReader();
    private final List<Attempt> failed = new ArrayList<>();

    SymbolReader() {
        for (int version = LEAST_VERSION; version <= LARGEST_VERSION; version++) {
            templates[version] = Template.of(Version.getVersionForNumber(version));
        }
    }

    /** Forgets what failed: another frame begins. */
    void begin() {
        failed.clear();
    }

    /** The text, or null where nothing could be read by the deadline. */
    @Nullable
    String read(Luminance frame, Triple triple, Deadline deadline) {
        load(frame, triple);
        int nearest = Math.clamp(Math.round((triple.modules() - 17) / 4), LEAST_VERSION, LARGEST_VERSION);
        int second = triple.modules() > 17 + 4 * nearest ? nearest + 1 : nearest - 1;
        int third = 2 * nearest - second;
        for (int version : new int[] {nearest, second, third}) {
            if (version < LEAST_VERSION || version > LARGEST_VERSION || deadline.isOver()) {
                continue;
            }
            Attempt attempt = new Attempt(triple, version);
            if (failed.stream().anyMatch(attempt::isLike)) {
                continue;
            }
            String text = read(triple, templates[version], deadline);
            if (text != null) {
                return text;
            }
            failed.add(attempt);
        }
        return null;
    }

    private @Nullable String read(Triple triple, Template template, Deadline deadline) {
        place(triple);
        if (triple.guessed() != Triple.NONE) {
            fit.seek(plane, template, grid, triple.guessed());
        }
        double score = fit.search(plane, template, grid);
        if (score < PROMISING) {
            return null;
        }
        score = fit.descend(plane, template, grid, score);
        if (score < LAID) {
            return null;
        }
        String text = modules.read(plane, grid, template);
        return text != null || score < WELL_LAID || deadline.isOver() ? text : modules.readBlurred(template);
    }

    private void load(Luminance frame, Triple triple) {
        Finder a = triple.corner();
        Finder b = triple.right();
        Finder c = triple.below();
        double dx = b.x() + c.x() - a.x();
        double dy = b.y() + c.y() - a.y();
        double margin = 9 * triple.module();
        double x0 = Math.min(Math.min(a.x(), b.x()), Math.min(c.x(), dx)) - margin;
        double x1 = Math.max(Math.max(a.x(), b.x()), Math.max(c.x(), dx)) + margin;
        double y0 = Math.min(Math.min(a.y(), b.y()), Math.min(c.y(), dy)) - margin;
        double y1 = Math.max(Math.max(a.y(), b.y()), Math.max(c.y(), dy)) + margin;
        int factor = Math.max((int) Math.round(triple.module() / PIXELS_A_MODULE), 1);
        plane.load(frame, factor, (int) x0, (int) y0, (int) x1 + 1, (int) y1 + 1);
        if (a.inverted()) {
            plane.invert();
        }
        int radius = Math.clamp(Math.round(4.5 * triple.module() / factor), 4, 40);
        plane.flatten(radius);
        plane.normalise(radius);
    }

    private void place(Triple triple) {
        double[] corners = grid.corners();
        corners[0] = plane.planeX(triple.corner().x());
        corners[1] = plane.planeY(triple.corner().y());
        corners[2] = plane.planeX(triple.right().x());
        corners[3] = plane.planeY(triple.right().y());
        corners[4] = plane.planeX(triple.below().x());
        corners[5] = plane.planeY(triple.below().y());
    }

    /** A version that was tried on three finders. */
    private record Attempt(Triple triple, int version) {

        boolean isLike(Attempt other) {
            return version == other.version
                    && isNear(triple.corner(), other.triple.corner())
                    && isNear(triple.right(), other.triple.right())
                    && isNear(triple.below(), other.triple.below());
        }

        private static boolean isNear(Finder one, Finder other) {
            return one.distance(other) < 0.35 * other.module();
        }
    }
}
