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
 * @param scan what it makes its links for phones with; null where phones do not reach the hub, or it is not yet let in
 */
public record TerminalPlace(
        String terminal,
        String name,
        @Nullable String venue,
        State state,
        @Nullable ScanKey scan) {

    public TerminalPlace(String terminal, String name, @Nullable String venue, State state) {
        this(terminal, name, venue, state, null);
    }

    public TerminalPlace with(@Nullable ScanKey key) {
        return new TerminalPlace(terminal, name, venue, state, key);
    }

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
