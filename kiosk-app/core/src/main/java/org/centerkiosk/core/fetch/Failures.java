package org.centerkiosk.core.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/** Puts into words what went wrong between us and a server, and what to do about it. */
public final class Failures {

    private static final String NETWORK = "check this machine's network and that the server runs; it is tried again";

    private Failures() {}

    /** A connection that failed; {@code answered} tells whether the head of an answer had come. */
    public static Failed of(URI uri, IOException failure, boolean answered) {
        String where = Address.shown(uri);
        if (isCausedBy(failure, UnresolvedAddressException.class) || isCausedBy(failure, UnknownHostException.class)) {
            return new Failed(
                    Reason.UNKNOWN_HOST,
                    "the host name of " + where + " cannot be resolved",
                    "check the network, the name server and the spelling of the host; it is tried again");
        }
        if (isCausedBy(failure, HttpTimeoutException.class)) {
            return new Failed(Reason.TIMED_OUT, where + " does not accept a connection in time", NETWORK);
        }
        if (isCausedBy(failure, SSLException.class)) {
            return new Failed(
                    Reason.INSECURE,
                    "no secure connection to " + where + ": " + messageOf(failure),
                    "check the server's certificate and this machine's clock");
        }
        if (isCausedBy(failure, ConnectException.class)) {
            return new Failed(Reason.UNREACHABLE, where + " refuses the connection or cannot be reached", NETWORK);
        }
        if (answered) {
            return new Failed(
                    Reason.CUT_OFF,
                    "the answer of " + where + " is cut off: " + messageOf(failure),
                    "nothing if it happens rarely, it is tried again; else check the server and what lies between");
        }
        return new Failed(Reason.UNREACHABLE, where + " gives no answer: " + messageOf(failure), NETWORK);
    }

    public static Failed tooSlow(URI uri, Duration limit) {
        return new Failed(
                Reason.TIMED_OUT,
                Address.shown(uri) + " was not done within " + limit.toSeconds() + " s",
                "check the network and the server's load; it is tried again");
    }

    public static Failed tooLarge(URI uri, String size, int limit) {
        return new Failed(
                Reason.TOO_LARGE,
                Address.shown(uri) + " " + size + " than the limit of " + limit + " bytes",
                "check that the address is the right one; offer a smaller file");
    }

    public static Failed unreadable(URI uri, String encoding) {
        return new Failed(
                Reason.UNEXPECTED,
                Address.shown(uri) + " sends a body that is not the " + encoding + " it is said to be",
                "mend the server's compression, or switch it off for this address");
    }

    public static Failed nonsense(URI uri, IllegalArgumentException failure) {
        return new Failed(
                Reason.UNEXPECTED,
                Address.shown(uri) + " answers against HTTP: " + messageOf(failure),
                "mend the server, or what lies between");
    }

    public static Failed status(URI uri, int status, @Nullable Duration retryAfter) {
        String says = Address.shown(uri) + " answers " + status;
        return switch (status) {
            case 304 ->
                new Failed(
                        Reason.UNEXPECTED,
                        says + " (not modified), though nothing was at hand",
                        "mend the server or the cache before it");
            case 401, 403, 407 ->
                new Failed(
                        Reason.REFUSED, says + " (refused)", "set or correct the authorization of this address", null);
            case 404, 410 ->
                new Failed(Reason.NOT_FOUND, says + " (not found)", "correct the address, or put the file back", null);
            case 408, 425, 429 ->
                new Failed(Reason.SERVER_ERROR, says + " (later)", "nothing, it is tried again", retryAfter);
            default ->
                status >= 500
                        ? new Failed(
                                Reason.SERVER_ERROR,
                                says + " (server error)",
                                "see the server's own log; it is tried again",
                                retryAfter)
                        : new Failed(Reason.UNEXPECTED, says, "check that the address is the right one");
        };
    }

    /** What is meant: out of open files, the JDK's client throws an error around the failure. */
    public static Throwable meant(Throwable failure) {
        Throwable meant = failure;
        while (meant instanceof InternalError && meant.getCause() != null) {
            meant = meant.getCause();
        }
        return meant;
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String messageOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
