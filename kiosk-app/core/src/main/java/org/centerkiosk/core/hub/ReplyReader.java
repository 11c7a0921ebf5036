package org.centerkiosk.core.hub;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.centerkiosk.core.fetch.Address;
import org.centerkiosk.core.fetch.CappedBody;
import org.centerkiosk.core.fetch.Failures;
import org.centerkiosk.core.fetch.Gunzip;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes of the hub's answer what it means. */
final class ReplyReader {

    private static final int LONGEST = 400;
    private static final int MOST_DETAILS = 16;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private ReplyReader() {}

    static HubResult<HubReply> read(HttpResponse<CappedBody.Received> response, int limit) {
        URI uri = response.uri();
        HttpHeaders headers = response.headers();
        if (response.body().isTooLarge()) {
            return new HubResult.Failed<>(Failures.tooLarge(uri, "is larger", limit));
        }
        boolean isGzip = headers.firstValue("Content-Encoding")
                .map("gzip"::equalsIgnoreCase)
                .orElse(false);
        byte[] body = response.body().bytes();
        if (isGzip) {
            try {
                Optional<byte[]> inflated = Gunzip.inflate(body, limit);
                if (inflated.isEmpty()) {
                    return new HubResult.Failed<>(Failures.tooLarge(uri, "inflates to more", limit));
                }
                body = inflated.get();
            } catch (EOFException e) {
                return new HubResult.Failed<>(Failures.of(uri, e, true));
            } catch (IOException e) {
                return new HubResult.Failed<>(Failures.unreadable(uri, "gzip"));
            }
        }
        HubReply reply = new HubReply(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(null),
                headers.firstValue("Location").orElse(null),
                body);
        Instant hubTime = hubTime(headers);
        return reply.status() / 100 == 2
                ? new HubResult.Answered<>(reply, hubTime)
                : new HubResult.Declined<>(problem(uri, reply, headers), hubTime);
    }

    private static HubProblem problem(URI uri, HubReply reply, HttpHeaders headers) {
        boolean isProblem = reply.contentType() != null && reply.contentType().startsWith("application/problem+json");
        Optional<JsonNode> json = isProblem ? reply.json() : Optional.empty();
        return json.map(node -> new HubProblem(
                        reply.status(),
                        text(node, "code", "http-" + reply.status()),
                        text(node, "detail", Address.shown(uri) + " answers " + reply.status()),
                        text(node, "remedy", "see the hub's own log"),
                        details(node.path("details"), headers)))
                .orElseGet(() -> new HubProblem(
                        reply.status(),
                        "http-" + reply.status(),
                        Address.shown(uri) + " answers " + reply.status() + " without saying why",
                        "check that the address is the hub's, and what lies between"));
    }

    private static Map<String, String> details(JsonNode node, HttpHeaders headers) {
        Map<String, String> details = new HashMap<>();
        headers.firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .ifPresent(wait -> details.put(HubProblem.WAIT, wait));
        node.properties().stream().limit(MOST_DETAILS).forEach(member -> {
            String value = member.getValue().asStringOpt().orElse("");
            details.put(member.getKey(), value.substring(0, Math.min(LONGEST, value.length())));
        });
        return details;
    }

    private static String text(JsonNode node, String member, String otherwise) {
        String text = node.path(member).asStringOpt().orElse("").strip();
        return text.isEmpty() ? otherwise : text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable Instant hubTime(HttpHeaders headers) {
        try {
            return headers.firstValue("Date")
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
