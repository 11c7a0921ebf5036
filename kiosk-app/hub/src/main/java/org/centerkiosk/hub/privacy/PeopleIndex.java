package org.centerkiosk.hub.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Spelling;
import org.centerkiosk.core.signup.Applicant;
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
    private final Map<UUID, Entry> entries = new HashMap<>();

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

    private record Entry(int revision, Found found, List<Spelling> names, String digits) {}

    /**
     * Finds them, those whose name begins so before the others.
     *
     * @param event that it is for, null for any
     * @param most how many at most
     */
    public synchronized List<Found> find(String typed, @Nullable String event, int most) {
        refresh();
        String plain = Spelling.plain(typed);
        return entries.values().stream()
                .filter(entry -> event == null || event.equals(entry.found().event()))
                .filter(entry -> isMeant(entry, plain))
                .sorted(Comparator.comparing((Entry entry) -> !starts(entry, plain))
                        .thenComparing(entry -> entry.found().name())
                        .thenComparing(entry -> entry.found().registration()))
                .limit(most)
                .map(Entry::found)
                .toList();
    }

    private static boolean isMeant(Entry entry, String plain) {
        if (!plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // Up to four digits are of the last four; more are the end of the number, as staff were told it.
            String digits = entry.digits();
            String last = digits.substring(Math.max(0, digits.length() - 4));
            return plain.length() <= 4 ? last.contains(plain) : digits.endsWith(plain);
        }
        return entry.names().stream().anyMatch(name -> name.isMeantBy(plain));
    }

    private static boolean starts(Entry entry, String plain) {
        return entry.names().stream().anyMatch(name -> name.startsWith(plain));
    }

    /** One state of the database: an entry goes, comes or changes as its row did. */
    private void refresh() {
        database.read(handle -> {
            Map<UUID, Integer> now = rows.revisions(handle);
            entries.keySet().retainAll(now.keySet());
            now.forEach((id, revision) -> {
                Entry known = entries.get(id);
                if (known == null || known.revision() != revision) {
                    rows.find(handle, id)
                            .flatMap(this::entry)
                            .ifPresentOrElse(entry -> entries.put(id, entry), () -> entries.remove(id));
                }
            });
            return entries.size();
        });
    }

    private Optional<Entry> entry(PersonRow row) {
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
            List<Spelling> names = Stream.concat(
                            Stream.of(applicant.name()),
                            applicant.party().attendees().stream().flatMap(one -> Stream.ofNullable(one.name())))
                    .distinct()
                    .map(Spelling::ofName)
                    .toList();
            return Optional.of(new Entry(
                    row.revision(),
                    found,
                    names,
                    phone == null ? "" : phone.e164().substring(1)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Sealed with a key that is gone: nobody finds it by name any more.
            return Optional.empty();
        }
    }

    /** How many are known since the last search. */
    synchronized int size() {
        return entries.size();
    }
}
