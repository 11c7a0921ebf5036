package org.centerkiosk.hub.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands requests that may wait for something to virtual threads. So the thread that reads from the network may answer
 * from memory by itself: the hop would cost as much as the answer.
 */
final class VirtualThreads extends Handler.Wrapper {

    private final Executor executor;

    VirtualThreads(Executor executor, Handler blocking) {
        super(blocking);
        this.executor = executor;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        executor.execute(() -> {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable e) { // whatever it is, the request has to end
                Response.writeError(request, response, callback, e);
            }
        });
        return true;
    }
}
