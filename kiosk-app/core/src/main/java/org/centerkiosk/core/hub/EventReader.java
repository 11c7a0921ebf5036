package org.centerkiosk.core.hub;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of server-sent events (WHATWG HTML, 9.2) line by line, comments included: a comment is the hub's
 * heartbeat. Holds one line and a few signals; a line or an event that is too long ends it.
 */
final class EventReader implements HttpResponse.BodySubscriber<EventReader> {

    private static final int LONGEST = 1 << 14;
    private static final int WAITING = 256;
    private static final Pattern RETRY = Pattern.compile("\\d{1,9}");

    /** Something came. */
    sealed interface Signal {}

    /** A comment. */
    record Beat() implements Signal {}

    /** An event with its data. */
    record Event(String name, String data) implements Signal {}

    /** The stream is over. */
    record End(@Nullable Throwable failure) implements Signal {}

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>(WAITING);
    private final byte[] line = new byte[LONGEST];
    private final StringBuilder data = new StringBuilder();
    private String name = "message";
    private int length;
    private volatile boolean isOver;
    private volatile @Nullable Duration retry;
    private volatile Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<EventReader> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining() && !isOver) {
                take(buffer.get());
            }
        }
        Flow.Subscription from = subscription;
        if (from != null && !isOver) {
            from.request(1);
        }
    }

    private void take(byte b) {
        if (b == '\n') {
            line(new String(line, 0, length, StandardCharsets.UTF_8));
            length = 0;
        } else if (b != '\r') {
            // The hub ends its lines with LF or CR LF, never with a bare CR.
            if (length == LONGEST) {
                end(new IllegalArgumentException("a line of more than " + LONGEST + " bytes"));
                return;
            }
            line[length++] = b;
        }
    }

    private void line(String text) {
        if (text.isEmpty()) {
            if (!data.isEmpty()) {
                signal(new Event(name, data.toString().stripTrailing()));
            }
            data.setLength(0);
            name = "message";
        } else if (text.startsWith(":")) {
            signal(new Beat());
        } else if (text.startsWith("event:")) {
            name = text.substring("event:".length()).strip();
        } else if (text.startsWith("retry:")) {
            String millis = text.substring("retry:".length()).strip();
            retry = RETRY.matcher(millis).matches() ? Duration.ofMillis(Long.parseLong(millis)) : null;
        } else if (text.startsWith("data:")) {
            data.append(text.substring("data:".length()).strip()).append('\n');
        }
        if (data.length() > LONGEST) {
            end(new IllegalArgumentException("an event of more than " + LONGEST + " characters"));
        }
    }

    private void signal(Signal signal) {
        if (!signals.offer(signal)) {
            end(new IllegalArgumentException("more events than can be read"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    /** What was not yet read does not matter any more. */
    private void end(@Nullable Throwable failure) {
        isOver = true;
        signals.clear();
        signals.offer(new End(failure));
        hangUp();
    }

    void hangUp() {
        Flow.Subscription from = subscription;
        if (from != null) {
            from.cancel();
        }
    }

    /** When the hub asks to be taken up again, null where it does not. */
    @Nullable
    Duration retry() {
        return retry;
    }

    /** Ends the reader's wait. */
    void wake() {
        end(null);
    }

    /** The next one, or null where none comes in time. */
    @Nullable
    Signal next(long millis) throws InterruptedException {
        return signals.poll(millis, TimeUnit.MILLISECONDS);
    }
}
