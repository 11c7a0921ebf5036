package org.centerkiosk.terminal.poster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the posters that were used last, up to a number of bytes: a rotation of twenty must not all stay decoded. Safe
 * for use by several threads; a poster that two of them want at once is drawn once.
 */
public final class PosterCache {
    private final BiFunction<Poster, PosterSlot, PosterImage> renderer;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, PosterImage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, CompletableFuture<PosterImage>> running = new HashMap<>();
    private long bytes;

    /**
     * @param maxBytes a stage of 1080 × 944 is 4.1 MB, a thumbnail of 72 × 72 is 20 KB
     */
    public PosterCache(PosterRenderer renderer, long maxBytes) {
        this(renderer::render, maxBytes);
    }

    PosterCache(BiFunction<Poster, PosterSlot, PosterImage> renderer, long maxBytes) {
        this.renderer = renderer;
        this.maxBytes = maxBytes;
    }

    /** The poster, drawn on this thread if need be: not for the JavaFX thread. */
    public PosterImage get(Poster poster, PosterSlot slot) {
        Key key = new Key(poster, slot);
        CompletableFuture<PosterImage> mine = new CompletableFuture<>();
        CompletableFuture<PosterImage> others;
        lock.lock();
        try {
            PosterImage image = kept.get(key);
            if (image != null) {
                return image;
            }
            others = running.putIfAbsent(key, mine);
        } finally {
            lock.unlock();
        }
        return others == null ? draw(key, mine) : others.join();
    }

    /** The poster if it is at hand, without drawing: for the JavaFX thread. */
    public Optional<PosterImage> peek(Poster poster, PosterSlot slot) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(new Key(poster, slot)));
        } finally {
            lock.unlock();
        }
    }

    /** What is kept, in bytes of pixels. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private PosterImage draw(Key key, CompletableFuture<PosterImage> mine) {
        try {
            PosterImage image = renderer.apply(key.poster(), key.slot());
            finish(key, image);
            mine.complete(image);
            return image;
        } catch (RuntimeException | Error e) {
            // Whoever waits for it must not wait for ever, whatever went wrong.
            finish(key, null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void finish(Key key, @Nullable PosterImage image) {
        lock.lock();
        try {
            running.remove(key);
            if (image != null && image.bytes() <= maxBytes) {
                kept.put(key, image);
                bytes += image.bytes();
                evict();
            }
        } finally {
            lock.unlock();
        }
    }

    private void evict() {
        var eldest = kept.values().iterator();
        while (bytes > maxBytes) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    private record Key(Poster poster, PosterSlot slot) {}
}
