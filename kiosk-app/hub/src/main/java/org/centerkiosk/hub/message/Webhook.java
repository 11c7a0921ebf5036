package org.centerkiosk.hub.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.centerkiosk.core.fetch.CappedBody;
import org.jspecify.annotations.Nullable;

/**
 * The centre's gateway: one address that takes signed JSON and sends it on as it likes. Certificates are verified, no
 * redirect is followed, and neither a slow nor an endless answer holds the hub up. What the gateway answers is not kept:
 * it may repeat the message.
 */
final class Webhook implements Gateway, AutoCloseable {

    /** Of connecting, sending and the whole answer together. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int LARGEST_ANSWER = 64 << 10;

    private final URI address;
    private final WebhookSecret secret;
    private final HttpClient client;
    private final Duration longest;

    Webhook(URI address, WebhookSecret secret) {
        this(address, secret, LONGEST);
    }

    Webhook(URI address, WebhookSecret secret, Duration longest) {
        this.address = address;
        this.secret = secret;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .connectTimeout(longest)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Delivery deliver(String id, byte[] body, Instant now) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(longest)
                .header("content-type", "application/json")
                .header("user-agent", "center-kiosk-hub")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<CappedBody.Received>> answer =
                client.sendAsync(request, head -> new CappedBody(LARGEST_ANSWER));
        try {
            return read(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed("no answer within " + longest.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return failed(sentence(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("the hub ended before the answer");
        } finally {
            answer.cancel(true);
        }
    }

    private static Delivery read(HttpResponse<CappedBody.Received> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Accepted();
        }
        return new Delivery.Failed("answered " + status, retryAfter(answer));
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        try {
            OptionalLong seconds = answer.headers().firstValueAsLong("retry-after");
            return seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() < 1_000_000
                    ? Duration.ofSeconds(seconds.getAsLong())
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Delivery failed(String trouble) {
        return new Delivery.Failed(trouble, null);
    }

    /** By the kind of failure alone: the text of an exception may hold what was sent or received. */
    private static String sentence(@Nullable Throwable failure) {
        return switch (failure) {
            case SSLException _ -> "its certificate cannot be trusted, or TLS failed";
            case HttpConnectTimeoutException _ -> "it cannot be reached in time";
            case ConnectException _ -> "it cannot be reached";
            case java.net.http.HttpTimeoutException _ -> "no answer in time";
            case IOException _ -> "the connection broke";
            case null, default -> "it cannot be asked";
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
