package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PosterCacheTest {
    private static final PosterSlot SLOT = PosterSlot.of(PosterLayout.PLAIN, 10, 10);
    private static final long ONE = 400;

    private final AtomicInteger drawn = new AtomicInteger();

    private PosterImage draw(Poster poster, PosterSlot slot) {
        drawn.incrementAndGet();
        int[] pixels = new int[slot.width() * slot.height()];
        return new PosterImage(slot.width(), slot.height(), pixels, TextColor.INK, TextColor.INK, TextColor.INK);
    }

    @Test
    void samePosterIsDrawnOnce() {
        PosterCache cache = new PosterCache(this::draw, 10 * ONE);
        PosterImage first = cache.get(Poster.of(Motif.BOOK), SLOT);
        assertThat(cache.get(Poster.of(Motif.BOOK), SLOT)).isSameAs(first);
        assertThat(cache.peek(Poster.of(Motif.BOOK), SLOT)).containsSame(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void anotherSizeIsAnotherPoster() {
        PosterCache cache = new PosterCache(this::draw, 10 * ONE);
        cache.get(Poster.of(Motif.BOOK), SLOT);
        assertThat(cache.peek(Poster.of(Motif.BOOK), PosterSlot.thumb(10, 10, 2)))
                .isEmpty();
    }

    @Test
    void theOneUsedLongestAgoGoesFirst() {
        PosterCache cache = new PosterCache(this::draw, 2 * ONE);
        cache.get(Poster.of(Motif.BOOK), SLOT);
        cache.get(Poster.of(Motif.KITE), SLOT);
        cache.get(Poster.of(Motif.BOOK), SLOT);
        cache.get(Poster.of(Motif.BOWL), SLOT);
        assertThat(cache.peek(Poster.of(Motif.KITE), SLOT)).isEmpty();
        assertThat(cache.peek(Poster.of(Motif.BOOK), SLOT)).isPresent();
        assertThat(cache.bytes()).isEqualTo(2 * ONE);
    }

    @Test
    void neverKeepsMoreThanItsBytes() {
        PosterCache cache = new PosterCache(this::draw, 3 * ONE + 17);
        for (int round = 0; round < 3; round++) {
            for (Motif motif : Motif.values()) {
                cache.get(Poster.of(motif), SLOT);
                cache.get(Poster.of(motif), PosterSlot.of(PosterLayout.PLAIN, 3 + motif.ordinal(), 7));
                assertThat(cache.bytes()).isLessThanOrEqualTo(3 * ONE + 17);
            }
        }
    }

    @Test
    void onePosterLargerThanAllOfItIsNotKept() {
        PosterCache cache = new PosterCache(this::draw, ONE - 1);
        assertThat(cache.get(Poster.of(Motif.BOOK), SLOT)).isNotNull();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    @Timeout(30)
    void threadsThatWantTheSamePosterShareOneDrawing() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PosterCache cache = new PosterCache(
                (poster, slot) -> {
                    started.countDown();
                    await(go);
                    return draw(poster, slot);
                },
                10 * ONE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PosterImage>> results = new ArrayList<>();
            results.add(threads.submit(() -> cache.get(Poster.of(Motif.BOOK), SLOT)));
            await(started);
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(() -> cache.get(Poster.of(Motif.BOOK), SLOT)));
            }
            go.countDown();
            for (Future<PosterImage> result : results) {
                assertThat(result.get()).isSameAs(results.getFirst().get());
            }
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void failureIsNotKept() {
        PosterCache cache = new PosterCache(
                (poster, slot) -> {
                    if (drawn.incrementAndGet() == 1) {
                        throw new IllegalStateException("first try");
                    }
                    return draw(poster, slot);
                },
                10 * ONE);
        assertThatThrownBy(() -> cache.get(Poster.of(Motif.BOOK), SLOT)).isInstanceOf(IllegalStateException.class);
        assertThat(cache.get(Poster.of(Motif.BOOK), SLOT)).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
