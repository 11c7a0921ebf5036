package org.centerkiosk.core.hub;

import java.util.Map;

/**
 * Why the hub declined (RFC 9457).
 *
 * @param status of HTTP
 * @param code stable; {@code http-<status>} where what answered is no hub
 * @param detail what is wrong, for staff
 * @param remedy what to do about it
 * @param details what a refusal names, such as the age that is too low; mostly none
 */
public record HubProblem(int status, String code, String detail, String remedy, Map<String, String> details) {

    /** This machine's clock is too far from the hub's for a signed request. */
    public static final String CLOCK = "clock-wrong";

    /** The terminal's credential was revoked, or another machine has its place. */
    public static final String REVOKED = "terminal-revoked";

    /** No terminal has that id here: it was never enrolled at this hub. */
    public static final String UNKNOWN_TERMINAL = "terminal-unknown";

    /** The join code is mistyped, used up or too old. */
    public static final String JOIN_CODE = "join-code-refused";

    /** The detail that says for how many seconds the hub wants to be left alone with it. */
    public static final String WAIT = "retry-after";

    public HubProblem {
        details = Map.copyOf(details);
    }

    /** Without details. */
    public HubProblem(int status, String code, String detail, String remedy) {
        this(status, code, detail, remedy, Map.of());
    }

    /** Whether trying the same again later may help. */
    public boolean isPassing() {
        return status >= 500 || status == 408 || status == 425 || status == 429;
    }
}
