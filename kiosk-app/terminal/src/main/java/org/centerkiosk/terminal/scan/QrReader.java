package org.centerkiosk.terminal.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Reads QR codes, versions 2 to 10, from grey pictures: small, tilted, blurred, glaring or light on dark as a telephone
 * before a camera shows them. A ladder of attempts, each dearer than the one before, within a time for each frame; what
 * does not fit waits for the next frame. For one thread.
 */
public final class QrReader {

    /** What a frame may take: with the attempt that has just begun it stays within 100 ms. */
    public static final Duration FRAME_TIME = Duration.ofMillis(78);

    private final LongSupplier ticker;
    private final Plane plane = new Plane();
    private final FinderSearch search = new FinderSearch();
    private final FinderPool pool = new FinderPool();
    private final Triples triples = new Triples();
    private final Pairs pairs = new Pairs();
    private final SymbolReader symbols = new SymbolReader();
    private final ZxingReader insurance = new ZxingReader();
    private final long[] costs = new long[Rung.values().length];
    private int next = 1;

    /** @param ticker elapsed nanoseconds, such as System::nanoTime */
    public QrReader(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** The texts of a frame, most often one or none. */
    public List<String> read(Luminance frame, Duration time) {
        Deadline deadline = Deadline.in(ticker, time.toNanos());
        pool.clear();
        symbols.begin();
        List<String> texts = climb(frame, Rung.values()[0], deadline);
        int last = Rung.values().length - 1;
        for (int tried = 0; tried < last && texts.isEmpty(); tried++) {
            Rung rung = Rung.values()[next];
            if (deadline.left() < costs[next]) {
                break;
            }
            next = next == last ? 1 : next + 1;
            texts = climb(frame, rung, deadline);
        }
        if (!texts.isEmpty()) {
            next = 1;
        }
        return texts;
    }

    /** Begins the ladder anew. */
    void restart() {
        next = 1;
    }

    /** The rung that the next frame goes on with. */
    int nextRung() {
        return next;
    }

    private List<String> climb(Luminance frame, Rung rung, Deadline deadline) {
        long begun = ticker.getAsLong();
        List<String> texts = rung == Rung.INSURANCE ? insurance.read(frame) : attempt(frame, rung, deadline);
        long took = ticker.getAsLong() - begun;
        costs[rung.ordinal()] = (3 * costs[rung.ordinal()] + took) / 4;
        return texts;
    }

    private List<String> attempt(Luminance frame, Rung rung, Deadline deadline) {
        if (rung != Rung.PAIRS) {
            look(frame, rung);
        }
        List<String> texts = new ArrayList<>();
        for (boolean inverted : new boolean[] {false, true}) {
            List<Finder> finders = pool.best(inverted);
            List<Triple> likely = rung == Rung.PAIRS ? pairs.of(finders, plane) : triples.of(finders, plane);
            readAll(frame, likely, deadline, texts);
        }
        return texts;
    }

    private void look(Luminance frame, Rung rung) {
        plane.load(frame, rung.factor(frame));
        if (rung.isSmoothed()) {
            plane.smooth();
        }
        plane.flatten(rung.radius());
        search.search(plane, rung.rowStep(), pool);
    }

    private void readAll(Luminance frame, List<Triple> likely, Deadline deadline, List<String> texts) {
        Set<Finder> used = new HashSet<>();
        for (Triple triple : likely) {
            if (deadline.isOver()) {
                return;
            }
            if (used.contains(triple.corner()) || used.contains(triple.right()) || used.contains(triple.below())) {
                continue;
            }
            String text = symbols.read(frame, triple, deadline);
            if (text != null) {
                used.add(triple.corner());
                used.add(triple.right());
                used.add(triple.below());
                texts.add(text);
            }
        }
    }
}
