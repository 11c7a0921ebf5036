package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.centerkiosk.core.people.PeopleSearch;
import org.centerkiosk.core.people.Traits;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.registration.Sealer;
import org.centerkiosk.hub.store.HubDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Finds people for staff: by a part of the name, by pinyin or its initials, by the last digits of the number. Names are
 * decrypted in memory alone. Before each search it looks which registrations changed, here or at another instance, and
 * opens those again; who was forgotten is gone at once.
 */
public final class PeopleIndex {

    private final HubDatabase database;
    private final PersonRows rows;
    private final Sealer sealer;
    private final Map<UUID, Integer> known = new HashMap<>();
    private final PeopleSearch<UUID, Found> search =
            new PeopleSearch<>(Comparator.comparing(Found::name).thenComparing(Found::registration));

    public PeopleIndex(HubDatabase database, String centre, Sealer sealer) {
        this.database = database;
        this.rows = new PersonRows(centre);
        this.sealer = sealer;
    }

    /**
     * Somebody found; personal, for staff alone.
     *
     * @param code of the ticket
     * @param name of the one who signed up
     * @param phone masked
     * @param start of the one session, as it was planned at first; null for the whole series
     * @param status as the book writes it
     */
    public record Found(
            UUID registration,
            String code,
            String name,
            @Nullable String phone,
            String event,
            @Nullable Instant start,
            String status,
            int party) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Found[" + registration + "]";
        }
    }

    /**
     * Finds them, those whose name begins so before the others.
     *
     * @param event that it is for, null for any
     * @param most how many at most
     */
    public synchronized List<Found> find(String typed, @Nullable String event, int most) {
        refresh();
        return search.find(typed, found -> event == null || event.equals(found.event()), most);
    }

    /** One state of the database: an entry goes, comes or changes as its row did. */
    private void refresh() {
        database.read(handle -> {
            Map<UUID, Integer> now = rows.revisions(handle);
            known.keySet().retainAll(now.keySet());
            search.retain(now.keySet());
            now.forEach((id, revision) -> {
                if (!revision.equals(known.get(id))) {
                    rows.find(handle, id).ifPresentOrElse(this::put, () -> forget(id));
                }
            });
            return search.size();
        });
    }

    private void put(PersonRow row) {
        try {
            Applicant applicant = sealer.open(row.sealed(), row.id());
            PhoneNumber phone = applicant.phone();
            Found found = new Found(
                    row.id(),
                    row.code(),
                    applicant.name(),
                    phone == null ? null : phone.masked(),
                    row.event(),
                    row.start(),
                    row.status(),
                    row.party());
            Stream<@Nullable String> names = Stream.concat(
                    Stream.of(applicant.name()),
                    applicant.party().attendees().stream().map(Attendee::name));
            String digits = phone == null ? "" : phone.e164().substring(1);
            search.put(row.id(), found, Traits.of(names, digits, null));
            known.put(row.id(), row.revision());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Sealed with a key that is gone: nobody finds it by name any more.
            forget(row.id());
        }
    }

    private void forget(UUID id) {
        known.remove(id);
        search.remove(id);
    }

    /** How many are known since the last search. */
    synchronized int size() {
        return search.size();
    }
}
