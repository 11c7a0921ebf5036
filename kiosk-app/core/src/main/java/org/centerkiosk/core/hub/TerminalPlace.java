package org.centerkiosk.core.hub;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the hub knows a terminal as.
 *
 * @param terminal its id
 * @param name what people call it; unique at the hub
 * @param venue id of the venue it stands in, null where it shows the whole centre
 */
public record TerminalPlace(
        String terminal, String name, @Nullable String venue, State state) {

    /** Whether it may take part. */
    public enum State {
        /** Enrolled by a batch code; an administrator has yet to approve it. */
        PENDING,
        ACTIVE,
        REVOKED;

        /** The state with that name in any case. */
        public static Optional<State> named(String name) {
            return Arrays.stream(values())
                    .filter(state -> state.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
