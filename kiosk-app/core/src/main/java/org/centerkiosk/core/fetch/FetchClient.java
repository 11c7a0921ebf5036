package org.centerkiosk.core.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over http and https, within limits and without trust in the server. May be used from several threads, each of
 * which waits for its own answer.
 */
public final class FetchClient implements AutoCloseable {

    /** Of an answer whose body is not wanted; so much is read that the connection can be used again. */
    private static final int UNWANTED_BODY = 1 << 14;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration connectTimeout;
    private final @Nullable SSLContext trust;
    private @Nullable HttpClient http;
    private boolean isClosed;

    /** Trusts whom the platform trusts. */
    public FetchClient(Duration connectTimeout) {
        this(connectTimeout, null);
    }

    /** With a trust of its own; null for the platform's. */
    public FetchClient(Duration connectTimeout, @Nullable SSLContext trust) {
        this.connectTimeout = connectTimeout;
        this.trust = trust;
    }

    /** Made when it is first needed: it reads the certificates of the platform, which takes longer than the first slide. */
    private synchronized HttpClient http() throws IOException {
        if (isClosed) {
            throw new IOException("the program is ending");
        }
        if (http == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    // Redirects are followed here, one by one, under our own rules.
                    .followRedirects(HttpClient.Redirect.NEVER)
                    // Old servers stumble over the upgrade to HTTP/2; for a few requests an hour it wins nothing.
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(connectTimeout)
                    .executor(threads);
            if (trust != null) {
                builder.sslContext(trust);
            }
            http = builder.build();
        }
        return http;
    }

    /** Waits for the answer, at most as long as the limits say; interrupted, it gives up at once. */
    public FetchResult fetch(FetchRequest request) {
        if (!Address.isWeb(request.uri())) {
            return new Failed(
                    Reason.UNEXPECTED,
                    Address.shown(request.uri()) + " is no http or https address",
                    "correct the address");
        }
        Future<FetchResult> answer;
        try {
            answer = threads.submit(() -> follow(request));
        } catch (RejectedExecutionException e) {
            return givenUp(request);
        }
        Duration overall = request.limits().overall();
        try {
            return answer.get(overall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Failures.tooSlow(request.uri(), overall);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(request);
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching " + request + " failed in the program itself", e.getCause());
        } finally {
            // Ends the exchange and its connection; harmless after an answer.
            answer.cancel(true);
        }
    }

    private static Failed givenUp(FetchRequest request) {
        return new Failed(
                Reason.UNREACHABLE,
                Address.shown(request.uri()) + " was not waited for",
                "none, the program is ending");
    }

    private FetchResult follow(FetchRequest request) throws InterruptedException {
        RedirectTrail trail = new RedirectTrail(request.uri(), request.limits().maxRedirects());
        while (true) {
            AtomicBoolean answered = new AtomicBoolean();
            HttpRequest next = toHttp(request, trail);
            HttpResponse<CappedBody.Received> response;
            try {
                response = http().send(next, head -> {
                    answered.set(true);
                    return bodyOf(head, request.limits().maxBytes());
                });
            } catch (IOException e) {
                return Failures.of(trail.current(), e, answered.get());
            } catch (InternalError e) {
                if (Failures.meant(e) instanceof IOException failure) {
                    return Failures.of(trail.current(), failure, answered.get());
                }
                throw e;
            } catch (IllegalArgumentException e) {
                // So the JDK's client says that it cannot read a header.
                return Failures.nonsense(trail.current(), e);
            }
            if (!RedirectTrail.isRedirect(response.statusCode())) {
                return ServerAnswer.read(request, response);
            }
            Optional<Failed> refused =
                    trail.follow(response.headers().firstValue("Location").orElse(null));
            if (refused.isPresent()) {
                return refused.get();
            }
        }
    }

    private static HttpRequest toHttp(FetchRequest request, RedirectTrail trail) {
        HttpRequest.Builder http = HttpRequest.newBuilder(trail.current())
                .header("Accept", request.accept())
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "CenterKiosk");
        if (request.authorization() != null && trail.isAtHome()) {
            http.header("Authorization", request.authorization());
        }
        if (request.known().etag() != null) {
            http.header("If-None-Match", request.known().etag());
        }
        if (request.known().lastModified() != null) {
            http.header("If-Modified-Since", request.known().lastModified());
        }
        return http.build();
    }

    /** A body that says itself that it is too large is not begun. */
    private static CappedBody bodyOf(HttpResponse.ResponseInfo head, int limit) {
        if (!ServerAnswer.isContent(head.statusCode())) {
            return new CappedBody(UNWANTED_BODY);
        }
        OptionalLong announced = head.headers().firstValueAsLong("Content-Length");
        return announced.isPresent() && announced.getAsLong() > limit ? CappedBody.refusing() : new CappedBody(limit);
    }

    /** Ends what is under way; whoever waits for it hears that it failed. */
    @Override
    public void close() {
        HttpClient open;
        synchronized (this) {
            isClosed = true;
            open = http;
        }
        if (open != null) {
            open.shutdownNow();
            open.close();
        }
        threads.shutdownNow();
    }
}
