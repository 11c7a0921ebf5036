package org.centerkiosk.hub.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request as its signature covers it (RFC 9421).
 *
 * @param method in upper case
 * @param targetUri as the client wrote it: scheme, host of its Host header, path and query
 * @param headers by lower-case name, every value in the order it came
 * @param body whole, within the route's limit; empty where there is none
 */
public record SignedRequest(String method, URI targetUri, Map<String, List<String>> headers, byte[] body) {

    public SignedRequest {
        headers = Map.copyOf(headers);
    }
}
