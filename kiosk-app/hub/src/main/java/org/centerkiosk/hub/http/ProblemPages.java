package org.centerkiosk.hub.http;

import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server itself refuses, before or behind the routes: a problem, never a page, never a stack trace. */
final class ProblemPages extends ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.addTo(request, response.getHeaders());
        Throwable cause = (Throwable) request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException refused ? refused.getCode() : response.getStatus();
        if (status < 400) {
            response.write(true, null, callback); // 304: the server's own handlers answer so
            return true;
        }
        boolean isFault = status >= 500 && cause != null && !(cause instanceof QuietException);
        Problems.write(isFault ? incident(cause) : Problems.ofStatus(status), response, callback);
        return true;
    }

    /** Writes the trace to the log, and what finds it there to the client. */
    static Problem incident(Throwable cause) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("incident {}", incident, cause);
        return Problems.internal(incident);
    }
}
