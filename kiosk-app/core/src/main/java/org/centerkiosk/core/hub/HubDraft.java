package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition on its way, as the hub tells of it.
 *
 * @param draft its id
 * @param number that the edition has or would get
 * @param state open, scheduled, published, withdrawn or stale
 * @param author the account that sent it
 * @param persons who signed it
 * @param publishAt when it is to be published; null where no time was set
 * @param decided when it was published, withdrawn or passed over; null before
 * @param decidedBy the account that did so; null where nobody did
 * @param reason why it came to nothing; null where it did not
 */
public record HubDraft(
        int draft,
        int number,
        String state,
        String author,
        List<String> persons,
        Instant created,
        @Nullable Instant publishAt,
        @Nullable Instant decided,
        @Nullable String decidedBy,
        @Nullable String reason) {

    public HubDraft {
        persons = List.copyOf(persons);
    }

    public boolean isPublished() {
        return state.equals("published");
    }

    public boolean isScheduled() {
        return state.equals("scheduled");
    }

    /** Whether it may still be signed, published or taken back. */
    public boolean isWaiting() {
        return state.equals("open") || isScheduled();
    }
}
