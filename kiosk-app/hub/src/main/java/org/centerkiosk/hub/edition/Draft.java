package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An edition on its way to be published.
 *
 * @param id counts the drafts of the centre
 * @param number that the edition would get
 * @param author the account that sent it
 * @param persons who signed it, the author first
 * @param publishAt when a scheduled one is published, or was to be
 * @param decided when it was published, withdrawn or passed over
 * @param decidedBy the account that did so; null for the hub itself
 * @param reason why it came to nothing, for staff
 */
public record Draft(
        int id,
        int number,
        State state,
        String author,
        List<String> persons,
        Instant created,
        @Nullable Instant publishAt,
        @Nullable Instant decided,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** Where it stands. */
    public enum State {
        /** Waits for signatures. */
        OPEN,
        /** Has them all and waits for its time. */
        SCHEDULED,
        PUBLISHED,
        WITHDRAWN,
        /** Another edition took its number. */
        STALE;

        /** As the API writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOver() {
            return this != OPEN && this != SCHEDULED;
        }
    }

    public Draft {
        persons = persons.stream().distinct().toList();
    }
}
