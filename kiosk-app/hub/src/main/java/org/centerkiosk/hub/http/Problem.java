package org.centerkiosk.hub.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was refused (RFC 9457); sent as {@code application/problem+json}.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable, lower case with hyphens: what programs tell problems apart by
 * @param detail one sentence that names the thing and the place
 * @param remedy one sentence that says what to do
 */
public record Problem(int status, String code, String detail, String remedy) {

    static final String TYPE = "application/problem+json";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final JsonMapper JSON = new JsonMapper();

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is no error");
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code " + code + " is not lower case with hyphens");
        }
    }

    /** To throw out of a route. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** {@code about:blank} with the status as title (RFC 9457, 4.2.1): the code says the rest. */
    byte[] toJson() {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "about:blank");
        json.put("title", HttpStatus.getMessage(status));
        json.put("status", status);
        json.put("detail", detail);
        json.put("code", code);
        json.put("remedy", remedy);
        return JSON.writeValueAsBytes(json);
    }
}
