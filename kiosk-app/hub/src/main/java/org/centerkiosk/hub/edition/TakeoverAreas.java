package org.centerkiosk.hub.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jdbi.v3.core.Handle;

/** Where a takeover may be sent: to a venue or a terminal that is there. Elsewhere nobody would see it, or miss it. */
final class TakeoverAreas {

    private static final String TERMINAL = "terminal:";

    /** More letters wrong than a third of them is another word. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private final Tables tables;

    TakeoverAreas(Tables tables) {
        this.tables = tables;
    }

    /** Declines areas that are not there, naming all of them and what each probably means. */
    void check(Handle handle, Collection<String> areas) throws Declining {
        if (areas.isEmpty()) {
            return;
        }
        TreeSet<String> known = new TreeSet<>(tables.venues(handle));
        terminals(handle).forEach(id -> known.add(TERMINAL + id));
        List<String> unknown = new ArrayList<>();
        for (String area : areas) {
            if (!known.contains(area)) {
                unknown.add(area
                        + nearest(known, area)
                                .map(near -> " (is " + near + " meant?)")
                                .orElse(""));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Declining(
                    Objection.AREA,
                    "there is no venue or terminal " + String.join(", ", unknown) + "; nothing was put on the screens");
        }
    }

    /** Those that are enrolled; one that was shut out shows nothing of ours. */
    private List<String> terminals(Handle handle) {
        return handle.createQuery("SELECT id FROM terminal WHERE centre = :centre AND state <> 'REVOKED'")
                .bind("centre", tables.centre())
                .mapTo(String.class)
                .list();
    }

    private static Optional<String> nearest(Collection<String> known, String written) {
        String nearest = null;
        int most = Math.max(1, named(written).length() / LETTERS_PER_MISTAKE);
        for (String candidate : known) {
            if (candidate.startsWith(TERMINAL) != written.startsWith(TERMINAL)) {
                continue;
            }
            int mistakes = new LevenshteinDistance(most).apply(named(written), named(candidate));
            if (mistakes >= 0) {
                nearest = candidate;
                most = mistakes - 1;
            }
            if (most < 0) {
                break;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String named(String area) {
        String name = area.startsWith(TERMINAL) ? area.substring(TERMINAL.length()) : area;
        return name.toLowerCase(Locale.ROOT);
    }
}
