package org.centerkiosk.terminal.poster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads and draws the motifs. Safe for use by several threads. */
final class MotifArt {
    /** How far sky and ground go on past the square that the file shows: a wide slot sees them. */
    private static final ViewBox OVERSCAN = new ViewBox(-2000, -2000, 5000, 5000);

    private final Map<Motif, SVGDocument> documents = new ConcurrentHashMap<>();

    void paint(Motif motif, PosterSlot slot, Graphics2D g) {
        g.transform(Framing.of(motif, slot));
        documents.computeIfAbsent(motif, MotifArt::load).render((@Nullable Component) null, g, OVERSCAN);
    }

    static URL resource(Motif motif) {
        String name = motif.name().toLowerCase(Locale.ROOT) + ".svg";
        return Objects.requireNonNull(MotifArt.class.getResource(name), name);
    }

    private static SVGDocument load(Motif motif) {
        String box = "%d %d %d %d"
                .formatted((int) OVERSCAN.x, (int) OVERSCAN.y, (int) OVERSCAN.width, (int) OVERSCAN.height);
        LoaderContext context = LoaderContext.builder()
                .preProcessor(root -> root.setAttribute("viewBox", box))
                .build();
        return Objects.requireNonNull(new SVGLoader().load(resource(motif), context), motif::name);
    }
}
