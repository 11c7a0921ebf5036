package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal is: what is on its screen now, not what was sent to it.
 *
 * @param role lobby, board, desk …
 * @param version of the program
 * @param edition number of the edition on screen, 0 where none is
 * @param editionSha256 of that edition's document, null where none is
 * @param takeover number of the takeover on screen, 0 where none is
 * @param lastSync when it last had word of the hub's newest documents, null where never
 * @param outbox commands that wait for the hub
 * @param clock the terminal's own clock as it sends this
 * @param problems what is wrong, in sentences for staff, the worst first; at most 20 of 300 characters
 */
public record Heartbeat(
        String role,
        String version,
        int edition,
        @Nullable String editionSha256,
        int takeover,
        @Nullable Instant lastSync,
        int outbox,
        Instant clock,
        List<String> problems) {

    /** How many problems are told. */
    public static final int MOST_PROBLEMS = 20;

    private static final int LONGEST_NAME = 80;

    /** How long each may be. */
    public static final int LONGEST_PROBLEM = 300;

    public Heartbeat {
        if (edition < 0 || takeover < 0 || outbox < 0) {
            throw new IllegalArgumentException("numbers are 0 or more");
        }
        if (role.length() > LONGEST_NAME || version.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("role and version have at most " + LONGEST_NAME + " characters");
        }
        if (editionSha256 != null) {
            HubAddress.requireSha256("the hash of the edition", editionSha256);
        }
        problems = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())))
                .toList();
    }

    /**
     * The hub's answer.
     *
     * @param now the hub's clock
     * @param hints what is newest, as the live stream says it; null where the hub has nothing yet
     */
    public record Answer(Instant now, @Nullable HubState hints) {}
}
