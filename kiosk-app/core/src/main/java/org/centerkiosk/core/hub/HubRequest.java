package org.centerkiosk.core.hub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request other than a plain GET.
 *
 * @param method in upper case
 * @param path with its query, from a slash on
 * @param headers besides those that every request has; may hold secrets
 * @param body empty where there is none
 * @param overall for everything together
 * @param maxAnswer bytes of the answer's body
 */
public record HubRequest(
        String method, String path, Map<String, String> headers, byte[] body, Duration overall, int maxAnswer) {

    private static final Duration OVERALL = Duration.ofSeconds(20);
    private static final int MAX_ANSWER = 1 << 20;

    public HubRequest {
        headers = Map.copyOf(headers);
    }

    /** Without a body. */
    public static HubRequest of(String method, String path) {
        return new HubRequest(method, path, Map.of(), new byte[0], OVERALL, MAX_ANSWER);
    }

    /** With a body. */
    public static HubRequest of(String method, String path, String contentType, byte[] body) {
        return new HubRequest(method, path, Map.of("Content-Type", contentType), body, OVERALL, MAX_ANSWER);
    }

    /** The same with one more header. */
    public HubRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HubRequest(method, path, more, body, overall, maxAnswer);
    }

    /** The same with several more. */
    HubRequest with(Map<String, String> added) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(added);
        return new HubRequest(method, path, more, body, overall, maxAnswer);
    }

    /** The same for the session of an account. */
    public HubRequest as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with other limits. */
    public HubRequest within(Duration newOverall, int newMaxAnswer) {
        return new HubRequest(method, path, headers, body, newOverall, newMaxAnswer);
    }

    @Override
    public String toString() {
        return "HubRequest[" + method + " " + path + "]";
    }
}
