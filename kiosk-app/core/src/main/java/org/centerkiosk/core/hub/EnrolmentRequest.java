package org.centerkiosk.core.hub;

import org.jspecify.annotations.Nullable;

/**
 * How a terminal introduces itself.
 *
 * @param name what people call it; a machine that gives the name of another takes its place
 * @param role lobby, board, desk …
 * @param venue id of its venue; null where the join code says it, or the whole centre is meant
 * @param version of the program
 */
public record EnrolmentRequest(
        String name, String role, @Nullable String venue, String version) {

    private static final int LONGEST = 80;

    public EnrolmentRequest {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a terminal's name has 1 to " + LONGEST + " characters in one line");
        }
    }
}
