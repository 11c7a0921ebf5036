package org.centerkiosk.core.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.MediaDownload;
import org.centerkiosk.core.media.PictureException;
import org.centerkiosk.core.trust.MediaFile;

/**
 * Brings the pictures of an edition before it is shown, a few at a time. One that cannot be had keeps nothing back: its
 * event has a drawn poster until it comes.
 */
final class EditionPictures {

    /** Files at a time: the hub has other terminals. */
    private static final int TOGETHER = 4;

    /** What a new edition may wait for its pictures. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    /** A hash names the same bytes for ever, so what is no picture stays none; but a full disk may have room again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final EditionKeeper keeper;
    private final Path incoming;
    private final Executor threads;
    private final BooleanSupplier isHurried;

    /**
     * @param incoming folder for files on their way
     * @param isHurried whether something else waits, which may be more urgent
     */
    EditionPictures(EditionKeeper keeper, Path incoming, Executor threads, BooleanSupplier isHurried) {
        this.keeper = keeper;
        this.incoming = incoming;
        this.threads = threads;
        this.isHurried = isHurried;
    }

    private final Map<String, Setback> setbacks = new HashMap<>();

    private record Setback(Instant until, String what) {}

    private record Wanted(String link, MediaFile file) {}

    private record Brought(Wanted wanted, MediaDownload.Result result) {}

    /** What is missing for what is on show already. */
    Optional<Trouble> complete(EditionSource source) {
        return keeper.shown().flatMap(edition -> fetch(source, edition));
    }

    /** Brings what is missing; says what cannot be had. */
    Optional<Trouble> fetch(EditionSource source, ShownEdition edition) {
        List<Wanted> missing = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        edition.pictures().forEach((link, file) -> {
            Setback setback = setbacks.get(link);
            if (setback != null && keeper.machineTime().isBefore(setback.until())) {
                failures.add(setback.what());
            } else if (!keeper.media().find(link, file.sha256())) {
                missing.add(new Wanted(link, file));
            }
        });
        Instant end = keeper.machineTime().plus(BUDGET);
        int next = 0;
        while (next < missing.size()
                && !isHurried.getAsBoolean()
                && keeper.machineTime().isBefore(end)) {
            List<Wanted> some = missing.subList(next, Math.min(next + TOGETHER, missing.size()));
            some.stream()
                    .map(wanted -> CompletableFuture.supplyAsync(() -> bring(source, wanted), threads))
                    .toList()
                    .forEach(brought -> take(brought.join()).ifPresent(failures::add));
            next += some.size();
        }
        if (failures.isEmpty() && next == missing.size()) {
            return Optional.empty();
        }
        String first = failures.isEmpty() ? "there was no time for all" : failures.getFirst();
        return Optional.of(new Trouble(
                failures.size() + missing.size() - next + " pictures are missing: " + first,
                "nothing, they are tried again",
                false,
                true,
                null));
    }

    private Brought bring(EditionSource source, Wanted wanted) {
        return new Brought(
                wanted,
                source.media(wanted.file(), incoming.resolve(wanted.file().sha256())));
    }

    private Optional<String> take(Brought brought) {
        return switch (brought.result()) {
            case MediaDownload.NotStored(Failed failure) -> Optional.of(failure.what());
            case MediaDownload.Stored(Path file) -> take(brought.wanted(), file);
        };
    }

    private Optional<String> take(Wanted wanted, Path file) {
        try {
            keeper.media().take(wanted.link(), Files.readAllBytes(file));
            return Optional.empty();
        } catch (PictureException e) {
            String what = "the picture " + wanted.file().sha256() + " " + e.what();
            setbacks.put(wanted.link(), new Setback(keeper.machineTime().plus(PAUSE), what));
            return Optional.of(what);
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + e.getMessage());
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The folder of pictures is swept from time to time.
        }
    }

    /** Forgets the pictures that no event needs any more. */
    void sweep(ShownEdition edition) {
        keeper.media().retain(edition.pictures().keySet());
    }
}
