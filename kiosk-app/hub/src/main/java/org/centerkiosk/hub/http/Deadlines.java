package org.centerkiosk.hub.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;

/**
 * Hangs up on requests that take too long to arrive, however often a byte of them comes: the server's own time-outs
 * begin anew with each byte, which is all that a slow-loris client needs.
 */
final class Deadlines {

    private final AbstractConnector connector;
    private final Duration headerTime;
    private final Duration bodyTime;

    Deadlines(AbstractConnector connector, HubLimits limits) {
        this.connector = connector;
        this.headerTime = limits.headerTime();
        this.bodyTime = limits.bodyTime();
    }

    /** Looks at every connection once. */
    void check() {
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = endPoint.getConnection();
            if (connection instanceof SslConnection tls) {
                connection = tls.getSslEndPoint().getConnection();
            }
            if (isLate(endPoint, connection)) {
                endPoint.close(new TimeoutException("the request did not arrive in time"));
            }
        }
    }

    private boolean isLate(EndPoint endPoint, Connection connection) {
        if (!(connection instanceof HttpConnection http)) {
            return false;
        }
        HttpParser parser = http.getParser();
        if (parser.inContentState()) {
            return isOver(bodyTime, parser.getBeginNanoTime());
        }
        if (parser.inHeaderState() && !parser.isStart()) {
            return isOver(headerTime, parser.getBeginNanoTime());
        }
        // Nothing yet since it connected: a TLS handshake that is dribbled, or a connection kept for later.
        return http.getMessagesIn() == 0
                && System.currentTimeMillis() - endPoint.getCreatedTimeStamp() > headerTime.toMillis();
    }

    private static boolean isOver(Duration limit, long beginNanoTime) {
        return beginNanoTime != 0 && NanoTime.millisSince(beginNanoTime) > limit.toMillis();
    }
}
