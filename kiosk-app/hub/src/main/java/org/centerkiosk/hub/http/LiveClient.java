package org.centerkiosk.hub.http;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One client of the live stream: at most one write on its way, and at most one event and one hint that wait for it, in
 * this order.
 */
final class LiveClient implements Callback {

    /** A client that has not taken a write for so many heartbeats is gone, or might as well be. */
    private static final int PATIENCE = 2;

    private final Request request;
    private final Response response;
    private final Callback end;
    private final @Nullable String terminal;
    private final Consumer<LiveClient> left;
    private boolean isWriting;
    private boolean isOver;
    private int missed;
    private @Nullable ByteBuffer waiting;
    private @Nullable ByteBuffer waitingHint;

    /** @param terminal that it has proven to be; null where it is anybody */
    LiveClient(Request request, Response response, Callback end, @Nullable String terminal, Consumer<LiveClient> left) {
        this.request = request;
        this.response = response;
        this.end = end;
        this.terminal = terminal;
        this.left = left;
    }

    /** Sends the header and the first event. */
    void open(ByteBuffer first) {
        describe(response);
        send(first);
    }

    static void describe(Response response) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        // A reverse proxy that gathers answers would hold the events back (nginx).
        response.getHeaders().put("X-Accel-Buffering", "no");
    }

    /** Sends the event as soon as the client takes it; it replaces one that waits. */
    void send(ByteBuffer event) {
        synchronized (this) {
            if (isOver) {
                return;
            }
            if (isWriting) {
                waiting = event;
                return;
            }
            isWriting = true;
        }
        write(event);
    }

    boolean isOf(String id) {
        return id.equals(terminal);
    }

    /** The same for what only this client hears; it replaces a hint that waits, never an event. */
    void hint(ByteBuffer event) {
        synchronized (this) {
            if (isOver) {
                return;
            }
            if (isWriting) {
                waitingHint = event;
                return;
            }
            isWriting = true;
        }
        write(event);
    }

    /** Whatever becomes of this client, the others are told as well. */
    private void write(ByteBuffer event) {
        try {
            response.write(false, event, this);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    void beat(ByteBuffer comment) {
        boolean isStuck;
        boolean isIdle;
        synchronized (this) {
            isStuck = isWriting && ++missed >= PATIENCE;
            isIdle = !isWriting;
        }
        if (isStuck) {
            drop("the client of the live stream takes nothing");
        } else if (isIdle) {
            send(comment);
        }
    }

    /** The hub stops: the stream ends as one that is whole, so that the client comes back by itself. */
    void finish() {
        boolean isFree;
        synchronized (this) {
            isFree = !isWriting && !isOver;
            isOver = isOver || isFree;
        }
        if (isFree) {
            left.accept(this);
            response.write(true, null, end);
        } else {
            drop("the hub stops");
        }
    }

    private void drop(String why) {
        TimeoutException reason = new TimeoutException(why);
        request.getConnectionMetaData().getConnection().getEndPoint().close(reason);
        failed(reason);
    }

    @Override
    public void succeeded() {
        ByteBuffer next;
        synchronized (this) {
            missed = 0;
            next = waiting == null ? waitingHint : waiting;
            waitingHint = waiting == null ? null : waitingHint;
            waiting = null;
            isWriting = next != null;
        }
        if (next != null) {
            write(next);
        }
    }

    @Override
    public void failed(Throwable cause) {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
            waiting = null;
            waitingHint = null;
        }
        left.accept(this);
        end.failed(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
