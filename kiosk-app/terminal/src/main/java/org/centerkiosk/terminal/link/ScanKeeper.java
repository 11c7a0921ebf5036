package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.ScanKey;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.hub.TerminalCredential;
import org.centerkiosk.core.hub.TerminalPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the key with which this terminal makes its links for phones: as it was kept, then as the hub says, who is asked
 * again from time to time. Where phones do not reach the hub there is none. Callable from any thread; disk and network
 * are waited for on the given one.
 */
public final class ScanKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ScanKeeper.class);

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** A machine may be enrolled while the program runs. */
    private static final Duration UNENROLLED = Duration.ofSeconds(20);

    private final Path storage;
    private final InstantSource machine;
    private final RandomGenerator random;
    private final Executor workers;
    private final Runnable onChange;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private boolean isRead;
    private String trouble = "";
    private volatile @Nullable KeptScanKey kept;
    /** By how much the hub's clock is ahead of this machine's: the hub judges by its own. */
    private volatile Duration ahead = Duration.ZERO;

    private volatile Instant asked = Instant.EPOCH;
    private volatile Duration pause = Duration.ZERO;

    /**
     * @param machine this machine's own time
     * @param random so that a city's terminals do not ask in step
     * @param onChange called when there is another key, or none any more
     */
    public ScanKeeper(
            Path storage, InstantSource machine, RandomGenerator random, Executor workers, Runnable onChange) {
        this.storage = storage;
        this.machine = machine;
        this.random = random;
        this.workers = workers;
        this.onChange = onChange;
    }

    /** What the screen shows now; null where phones do not reach the hub, or nobody said yet. */
    public @Nullable PhoneLinks links() {
        KeptScanKey now = kept;
        return now == null ? null : new PhoneLinks(now.key(), now.terminal(), ScanLink.shownSince(hubTime()));
    }

    /** With that the hub's live stream knows this terminal; null where there is no key. */
    public @Nullable String proof() {
        KeptScanKey now = kept;
        return now == null ? null : now.key().proof(now.terminal(), hubTime());
    }

    private Instant hubTime() {
        return machine.instant().plus(ahead);
    }

    /** To be called every second: asks when it is time. */
    public void tick() {
        Duration since = Duration.between(asked, machine.instant());
        // A clock that was set back is no reason not to ask.
        boolean isDue = since.isNegative() || since.compareTo(pause) >= 0;
        if (isDue && isBusy.compareAndSet(false, true)) {
            workers.execute(() -> {
                try {
                    look();
                } finally {
                    isBusy.set(false);
                }
            });
        }
    }

    private void look() {
        Duration next = AFTER_FAILURE;
        try {
            next = ask();
        } catch (IOException e) {
            note(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("asking for the key of the links failed in the program itself", e);
        }
        pause = next.plusMillis(random.nextLong(next.toMillis() / 4));
        asked = machine.instant();
    }

    /** Says how long to wait until the next time. */
    private Duration ask() throws IOException {
        Path file = storage.resolve(Enrolment.CREDENTIAL);
        if (!Files.exists(file)) {
            take(null);
            return UNENROLLED;
        }
        TerminalCredential credential = TerminalCredential.read(file);
        KeptScanKey known = isRead ? kept : KeptScanKey.read(storage).orElse(null);
        isRead = true;
        take(known != null && known.isOf(credential) ? known : null);
        try (HubTransport transport = new HubTransport(credential.hub())) {
            HubResult<TerminalPlace> result = new HubClient(transport, credential, machine).self();
            note(result.trouble());
            if (!(result instanceof HubResult.Answered<TerminalPlace>(TerminalPlace place, Instant hubTime))) {
                return AFTER_FAILURE;
            }
            ahead = hubTime == null ? Duration.ZERO : Duration.between(machine.instant(), hubTime);
            keep(credential, place.scan());
            return place.state() == TerminalPlace.State.PENDING ? AFTER_FAILURE : USUAL;
        }
    }

    private void keep(TerminalCredential credential, @Nullable ScanKey key) throws IOException {
        KeptScanKey next = key == null ? null : KeptScanKey.of(credential, key);
        if (Objects.equals(next, kept)) {
            return;
        }
        take(next);
        if (next == null) {
            KeptScanKey.delete(storage);
        } else {
            next.write(storage);
        }
    }

    private void take(@Nullable KeptScanKey next) {
        if (!Objects.equals(next, kept)) {
            kept = next;
            LOG.info("links for phones: {}", next == null ? "none" : next.key().publicUrl());
            onChange.run();
        }
    }

    private void note(String newTrouble) {
        if (!newTrouble.equals(trouble)) {
            trouble = newTrouble;
            LOG.info("the key of the links for phones: {}", newTrouble.isEmpty() ? "well again" : newTrouble);
        }
    }
}
