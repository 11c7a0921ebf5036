package org.centerkiosk.hub.http;

import java.util.regex.Pattern;

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
}
