package org.centerkiosk.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outboxes of a machine that was enrolled at several hubs, one after the other. What waits is sealed for one hub and
 * never sent to another: its file is set aside whole, and taken up again where the machine comes back to that hub.
 */
public final class OutboxShelf {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxShelf.class);
    private static final String MARK = "hub";
    private static final String ASIDE = ".of-";

    private final Path file;
    private final InstantSource clock;

    private OutboxShelf(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Puts that hub's outbox in the place of the file; no outbox may be open. A file without a mark, of before this
     * machine kept one, is taken for this hub's.
     *
     * @return what waits for other hubs, in sentences for staff
     */
    public static List<String> arrange(Path file, HubMark hub, InstantSource clock) throws StoreException {
        try {
            return new OutboxShelf(file, clock).arrange(hub);
        } catch (IOException e) {
            throw new StoreException(StoreException.Fault.UNWRITABLE);
        }
    }

    private List<String> arrange(HubMark hub) throws StoreException, IOException {
        if (Files.exists(file)) {
            HubMark before = mark(file).orElse(hub);
            if (!before.isSame(hub)) {
                setAside(before);
            }
        }
        if (!Files.exists(file)) {
            takeUp(hub);
        }
        try (OutboxStore store = OutboxStore.open(file, clock)) {
            HubMark before =
                    store.run(rows -> rows.kept(MARK)).flatMap(HubMark::read).orElse(hub);
            store.run(rows -> {
                rows.keep(MARK, hub.with(before).bytes());
                return rows;
            });
        }
        List<String> waiting = new ArrayList<>();
        for (Path aside : asides()) {
            tell(aside).ifPresent(waiting::add);
        }
        return waiting;
    }

    private Optional<HubMark> mark(Path outbox) throws StoreException {
        try (OutboxStore store = OutboxStore.open(outbox, clock)) {
            return store.run(rows -> rows.kept(MARK)).flatMap(HubMark::read);
        }
    }

    private void setAside(HubMark of) throws IOException {
        String name = file.getFileName() + ASIDE + of.centre().replaceAll("[^0-9A-Za-z-]", "_");
        Path target = file.resolveSibling(name);
        for (int number = 2; Files.exists(target); number++) {
            target = file.resolveSibling(name + "-" + number);
        }
        // Closing it has written its log into it.
        Files.move(file, target);
        LOG.warn("{} is for the hub at {} alone; it was set aside as {}", file, of.hub(), target);
    }

    private void takeUp(HubMark hub) throws StoreException, IOException {
        for (Path aside : asides()) {
            if (mark(aside).filter(found -> found.isSame(hub)).isPresent()) {
                Files.move(aside, file);
                LOG.info("{} is taken up again as {}", aside, file);
                return;
            }
        }
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            return siblings.filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith(file.getFileName() + ASIDE)
                                && !name.endsWith("-wal")
                                && !name.endsWith("-shm");
                    })
                    .sorted()
                    .toList();
        }
    }

    /** Of what waits in it; nothing where all of it was answered. */
    private Optional<String> tell(Path aside) throws StoreException {
        int waiting;
        HubMark of;
        try (OutboxStore store = OutboxStore.open(aside, clock)) {
            waiting = store.run(OutboxRows::waiting);
            of = store.run(rows -> rows.kept(MARK)).flatMap(HubMark::read).orElse(null);
        }
        return waiting == 0 || of == null
                ? Optional.empty()
                : Optional.of("sign-ups and cancellations that wait for the hub of " + of.centre() + " at " + of.hub()
                        + " (" + waiting + ") are sealed for it alone: enrol this machine there again and they are"
                        + " sent, or let its staff enter them anew and delete " + aside);
    }
}
