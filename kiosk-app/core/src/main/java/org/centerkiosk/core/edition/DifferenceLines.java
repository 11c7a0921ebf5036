package org.centerkiosk.core.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.feed.PlainText;
import org.centerkiosk.core.feed.Report;
import org.jspecify.annotations.Nullable;

/** A difference as plain lines in English, for the command line. */
public final class DifferenceLines {

    private static final int MOST_SESSIONS = 5;
    private static final String INDENT = "           ";

    private final Difference difference;
    private final List<String> lines = new ArrayList<>();

    private DifferenceLines(Difference difference) {
        this.difference = difference;
    }

    /** One line of totals, then each event with what changes below it. */
    public static List<String> of(Difference difference) {
        return new DifferenceLines(difference).write();
    }

    private List<String> write() {
        if (difference.isEmpty()) {
            return List.of("nothing changes");
        }
        lines.add(totals());
        difference.events().stream().filter(change -> !change.continues()).forEach(this::event);
        List<EventChange> continued =
                difference.events().stream().filter(EventChange::continues).toList();
        if (!continued.isEmpty()) {
            int sessions = continued.stream()
                    .mapToInt(change -> change.sessions().size())
                    .sum();
            lines.add("continued  " + count(continued.size(), "event") + " with " + count(sessions, "session")
                    + " after the last day published so far");
        }
        return List.copyOf(lines);
    }

    private String totals() {
        String kinds = Stream.of(ChangeKind.values())
                .map(kind -> difference.of(kind).stream()
                                .filter(change -> !change.continues())
                                .count()
                        + " " + word(kind))
                .collect(Collectors.joining(", "));
        int people = difference.signedUp();
        return kinds + (people == 0 ? "" : "; " + count(people, "person", "people") + " signed up for what changes");
    }

    private void event(EventChange change) {
        Event event = change.event();
        lines.add(String.format(
                Locale.ROOT,
                "%-10s %s (%s)%s",
                word(change.kind()),
                Report.quote(FieldChanges.said(event.title())),
                PlainText.line(event.uid()),
                isWhole(change) ? ": " + summary(change) : ""));
        change.fields().forEach(field -> lines.add(INDENT + field(field)));
        if (isWhole(change)) {
            addPeople(change.kind(), change.signedUp(), null);
            return;
        }
        change.sessions().stream().limit(MOST_SESSIONS).forEach(this::session);
        List<SessionChange> rest = change.sessions()
                .subList(
                        Math.min(MOST_SESSIONS, change.sessions().size()),
                        change.sessions().size());
        if (!rest.isEmpty()) {
            int people = rest.stream().mapToInt(SessionChange::signedUp).sum();
            lines.add(INDENT + "and " + count(rest.size(), "session") + " more"
                    + (people == 0 ? "" : ", with " + count(people, "person", "people") + " signed up"));
        }
    }

    /** New and removed events have all their sessions in common. */
    private static boolean isWhole(EventChange change) {
        return change.kind() == ChangeKind.NEW || change.kind() == ChangeKind.REMOVED;
    }

    private static String summary(EventChange change) {
        Session first = change.sessions().getFirst().session();
        String sessions =
                change.sessions().size() == 1 ? "" : count(change.sessions().size(), "session") + ", first ";
        return sessions + when(first) + where(first);
    }

    private void session(SessionChange change) {
        Session before = Objects.requireNonNullElse(change.before(), change.session());
        lines.add(INDENT + word(change.kind()) + " " + when(before)
                + (change.kind() == ChangeKind.NEW ? where(before) : "")
                + (change.fields().isEmpty()
                        ? ""
                        : change.fields().stream()
                                .map(DifferenceLines::field)
                                .collect(Collectors.joining("; ", ": ", ""))));
        addPeople(change.kind(), change.signedUp(), change.after());
    }

    private void addPeople(ChangeKind kind, int people, @Nullable Session after) {
        if (people == 0) {
            return;
        }
        Integer seats =
                after == null || after.seats() == null ? null : after.seats().capacity();
        String who = INDENT + "  " + count(people, "person", "people") + " signed up: ";
        switch (kind) {
            case NEW -> lines.add(who + "they are on its list already");
            case MOVED -> lines.add(who + "they keep their places and must be told of the new time or place");
            case CANCELLED -> lines.add(who + "they lose it and must be told");
            case REMOVED -> lines.add(who + "it would vanish without a word; list it as cancelled instead");
            case CHANGED ->
                lines.add(
                        seats != null && seats < people
                                ? who + "more than its " + seats + " seats; nobody is put out, no more are taken"
                                : who + "they keep their places");
        }
    }

    private static String field(FieldChange change) {
        return change.field() + " " + quoted(change.before()) + " → " + quoted(change.after());
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "(none)" : Report.quote(value);
    }

    private static String when(Session session) {
        if (session.allDay()) {
            return session.isMultiDay() ? session.firstDay() + " to " + session.lastDay() : session.firstDay() + "";
        }
        return FieldChanges.time(session.start(), session.zone());
    }

    private static String where(Session session) {
        return session.place() == null ? "" : ", " + FieldChanges.place(session.place());
    }

    private static String word(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
