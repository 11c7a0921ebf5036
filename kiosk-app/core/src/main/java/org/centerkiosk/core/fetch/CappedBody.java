package org.centerkiosk.core.fetch;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit and hangs up on the rest. Buffers are asked for one list at a time, so that no more
 * than the limit and what is in flight is ever held.
 */
public final class CappedBody implements HttpResponse.BodySubscriber<CappedBody.Received> {

    /**
     * What came.
     *
     * @param bytes the whole body; empty where it is too large
     * @param isTooLarge whether there was more than the limit
     */
    public record Received(byte[] bytes, boolean isTooLarge) {
        private static final Received TOO_LARGE = new Received(new byte[0], true);
    }

    private final int limit;
    private final List<byte[]> chunks = new ArrayList<>();
    private final CompletableFuture<Received> received = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private int size;

    public CappedBody(int limit) {
        this.limit = limit;
    }

    /** Hangs up before the first byte. */
    static CappedBody refusing() {
        return new CappedBody(-1);
    }

    @Override
    public CompletionStage<Received> getBody() {
        return received;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (limit < 0) {
            hangUp();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (received.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - size) {
                hangUp();
                return;
            }
            byte[] chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            chunks.add(chunk);
            size += chunk.length;
        }
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private void hangUp() {
        if (subscription != null) {
            subscription.cancel();
        }
        chunks.clear();
        received.complete(Received.TOO_LARGE);
    }

    @Override
    public void onError(Throwable failure) {
        chunks.clear();
        received.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] bytes = new byte[size];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, bytes, at, chunk.length);
            at += chunk.length;
        }
        chunks.clear();
        received.complete(new Received(bytes, false));
    }
}
