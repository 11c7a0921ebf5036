package org.centerkiosk.core.feed.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.centerkiosk.core.feed.Report;

/** The components of one UID: the series itself and the overrides of its instances. */
final class EventGroup {

    private final String uid;
    private final List<Component> masters = new ArrayList<>();
    private final List<Component> overrides = new ArrayList<>();

    EventGroup(String uid) {
        this.uid = uid;
    }

    String uid() {
        return uid;
    }

    void add(Component event) {
        (event.has("RECURRENCE-ID") ? overrides : masters).add(event);
    }

    List<Component> overrides() {
        return overrides;
    }

    List<Component> masters() {
        return masters;
    }

    /**
     * Of components with the same UID those with the highest SEQUENCE count (RFC 5545, 3.8.7.4). Among equals, some
     * writers mean several dates of one event, so those with different starts all stay, and of the rest the last.
     */
    void settle(Report report) {
        if (masters.size() < 2) {
            return;
        }
        int highest = masters.stream().mapToInt(EventGroup::sequence).max().orElse(0);
        List<Component> kept = new ArrayList<>();
        for (Component master : masters) {
            if (sequence(master) == highest) {
                kept.removeIf(other -> sameStart(other, master));
                kept.add(master);
            }
        }
        reportDuplicates(kept.size(), report);
        kept.sort(Comparator.comparing((Component master) -> !master.has("RRULE")));
        masters.clear();
        masters.addAll(kept);
    }

    private void reportDuplicates(int kept, Report report) {
        String first = masters.getFirst().where();
        if (kept < masters.size()) {
            report.warning(
                    first,
                    "UID",
                    Report.quote(uid) + " is there " + masters.size()
                            + " times; the last of the highest SEQUENCE counts",
                    "give each event a UID of its own, or remove the old versions");
        }
        if (kept > 1) {
            report.warning(
                    first,
                    "UID",
                    Report.quote(uid) + " has " + kept + " starts, read as sessions of one event",
                    "give each event a UID of its own, or use RDATE");
        }
    }

    private static boolean sameStart(Component one, Component other) {
        return one.value("DTSTART").equals(other.value("DTSTART"));
    }

    static int sequence(Component component) {
        try {
            return Integer.parseInt(component.value("SEQUENCE"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
