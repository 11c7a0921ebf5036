package org.centerkiosk.core.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.core.fetch.FetchResult.Fetched;
import org.centerkiosk.core.fetch.FetchResult.NotModified;
import org.jspecify.annotations.Nullable;

/** Makes of a server's last answer what it means for the fetch. */
final class ServerAnswer {

    private ServerAnswer() {}

    /** 203 is a 200 that a proxy has touched (RFC 9110, 15.3.4). */
    static boolean isContent(int status) {
        return status == 200 || status == 203;
    }

    static FetchResult read(FetchRequest request, HttpResponse<CappedBody.Received> response) {
        HttpHeaders headers = response.headers();
        Validators validators = new Validators(
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
        Instant serverTime = serverTime(headers);
        if (isContent(response.statusCode())) {
            return toContent(request, response, validators, serverTime);
        }
        if (response.statusCode() == 304 && !request.known().isEmpty()) {
            return new NotModified(request.known().renewedBy(validators), serverTime);
        }
        return Failures.status(response.uri(), response.statusCode(), retryAfter(headers));
    }

    private static FetchResult toContent(
            FetchRequest request,
            HttpResponse<CappedBody.Received> response,
            Validators validators,
            @Nullable Instant serverTime) {
        URI uri = response.uri();
        int limit = request.limits().maxBytes();
        if (response.body().isTooLarge()) {
            return Failures.tooLarge(uri, "is larger", limit);
        }
        String encoding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .trim()
                .toLowerCase(Locale.ROOT);
        try {
            Optional<byte[]> body = decode(response.body().bytes(), encoding, limit);
            if (body.isEmpty()) {
                return Failures.tooLarge(uri, "inflates to more", limit);
            }
            String contentType = response.headers().firstValue("Content-Type").orElse(null);
            return new Fetched(contentType, body.get(), validators, serverTime);
        } catch (EOFException e) {
            return Failures.of(uri, e, true);
        } catch (IOException e) {
            return Failures.unreadable(uri, encoding);
        }
    }

    private static Optional<byte[]> decode(byte[] body, String encoding, int limit) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> Gunzip.inflate(body, limit);
            case "identity", "" -> Optional.of(body);
            default -> throw new IOException("unknown encoding");
        };
    }

    /** A cache passes on the Date of the day it asked, with its Age since (RFC 9111, 5.1). */
    private static @Nullable Instant serverTime(HttpHeaders headers) {
        Duration age = headers.firstValue("Age").map(ServerAnswer::seconds).orElse(Duration.ZERO);
        return headers.firstValue("Date")
                .map(Validators::httpDate)
                .map(date -> date.plus(age))
                .orElse(null);
    }

    /** In seconds; the form as a date is rare and not worth trusting two clocks for. */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(ServerAnswer::seconds).orElse(null);
    }

    private static @Nullable Duration seconds(String value) {
        return value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
