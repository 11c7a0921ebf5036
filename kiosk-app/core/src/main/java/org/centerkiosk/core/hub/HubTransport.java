package org.centerkiosk.core.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.fetch.CappedBody;
import org.centerkiosk.core.fetch.Failures;
import org.centerkiosk.core.fetch.FetchClient;
import org.centerkiosk.core.fetch.FetchRequest;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one hub. May be used from several threads, each of which waits for its own answer; several clients
 * may share it.
 */
public final class HubTransport implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HubAddress hub;
    private final FetchClient documents;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable SSLContext trust;
    private @Nullable HttpClient http;
    private boolean isClosed;

    public HubTransport(HubAddress hub) {
        this.hub = hub;
        this.trust = hub.certificateSha256() == null ? null : PinnedTrust.context(hub.certificateSha256());
        this.documents = new FetchClient(CONNECT, trust);
    }

    public HubAddress hub() {
        return hub;
    }

    /** For work that waits on this hub. */
    ExecutorService threads() {
        return threads;
    }

    /** Made when it is first needed: it reads the certificates of the platform. */
    private synchronized HttpClient http() throws IOException {
        if (isClosed) {
            throw new IOException("the program is ending");
        }
        if (http == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    // What is signed is signed for one address.
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .executor(threads);
            if (trust != null) {
                builder.sslContext(trust);
            }
            http = builder.build();
        }
        return http;
    }

    /** A GET as of any web server. */
    FetchResult fetch(FetchRequest request) {
        return documents.fetch(request);
    }

    /** Sends it and waits, at most as long as it says; interrupted, it gives up at once. */
    public HubResult<HubReply> send(HubRequest request) {
        URI uri = hub.resolve(request.path());
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "CenterKiosk");
        request.headers().forEach(builder::header);
        Answer<CappedBody.Received> answer =
                exchange(builder.build(), head -> new CappedBody(request.maxAnswer()), request.overall());
        return answer.response() == null
                ? new HubResult.Failed<>(answer.failed(uri))
                : ReplyReader.read(answer.response(), request.maxAnswer());
    }

    /** Waits until the body is whole, or, with a body that is read later, until it begins. */
    <T> Answer<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body, Duration overall) {
        URI uri = request.uri();
        AtomicBoolean answered = new AtomicBoolean();
        CompletableFuture<HttpResponse<T>> response = null;
        try {
            response = http().sendAsync(request, head -> {
                answered.set(true);
                return body.apply(head);
            });
            return new Answer<>(response.get(overall.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException e) {
            return Answer.no(Failures.tooSlow(uri, overall));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.no(givenUp(uri));
        } catch (ExecutionException e) {
            return Answer.no(failure(uri, Failures.meant(e.getCause()), answered.get()));
        } catch (IOException e) {
            return Answer.no(givenUp(uri));
        } finally {
            if (response != null) {
                // Ends the exchange and its connection; harmless after an answer.
                response.cancel(true);
            }
        }
    }

    private static Failed failure(URI uri, Throwable cause, boolean answered) {
        return switch (cause) {
            case IOException io -> Failures.of(uri, io, answered);
            case IllegalArgumentException nonsense -> Failures.nonsense(uri, nonsense);
            default ->
                throw new IllegalStateException(
                        "asking " + Address.shown(uri) + " failed in the program itself", cause);
        };
    }

    private static Failed givenUp(URI uri) {
        return new Failed(
                Reason.UNREACHABLE, Address.shown(uri) + " was not waited for", "none, the program is ending");
    }

    /** An answer, or why there is none. */
    record Answer<T>(
            @Nullable HttpResponse<T> response, @Nullable Failed failed) {

        static <T> Answer<T> no(Failed failed) {
            return new Answer<>(null, failed);
        }

        Failed failed(URI uri) {
            return failed == null ? givenUp(uri) : failed;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        documents.close();
        if (http != null) {
            http.shutdownNow();
        }
        threads.shutdownNow();
    }
}
