package org.centerkiosk.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.feed.FeedLimits;
import org.centerkiosk.core.trust.MediaFile;
import org.jspecify.annotations.Nullable;

/** What must be mended before an edition can be published. */
final class Blocks {

    private final EditionContent draft;
    private final FeedLimits limits;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    Blocks(EditionContent draft, FeedLimits limits, Instant now) {
        this.draft = draft;
        this.limits = limits;
        this.now = now;
    }

    List<Finding> findings() {
        times();
        names();
        pictures();
        sources();
        venues();
        sizes();
        if (findings.isEmpty()) {
            payload();
        }
        return findings;
    }

    private void add(String what, List<String> events, String remedy) {
        findings.add(new Finding(Finding.Weight.BLOCKS, what, events, remedy));
    }

    private void addFor(Predicate<Event> concerns, String what, String remedy) {
        List<String> events =
                draft.events().stream().filter(concerns).map(Event::uid).toList();
        if (!events.isEmpty()) {
            add(what, events, remedy);
        }
    }

    private void times() {
        if (draft.events().isEmpty()) {
            add("the edition has no event", List.of(), "check the schedule and the dates that are read of it");
        } else if (draft.events().stream()
                .flatMap(event -> event.sessions().stream())
                .allMatch(this::isOver)) {
            add("all events are over", List.of(), "check the dates of the schedule");
        }
        if (!draft.validUntil().isAfter(now)) {
            add("the edition was valid until " + draft.validUntil(), List.of(), "make it anew");
        }
    }

    private boolean isOver(Session session) {
        return session.isOverAt(now);
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        List<String> twice = draft.events().stream()
                .map(Event::uid)
                .filter(uid -> !seen.add(uid))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            add("two events have the same UID", twice, "give each event an id of its own, or leave one out");
        }
        addFor(
                event -> event.sessions().stream().map(Session::id).distinct().count()
                        < event.sessions().size(),
                "two sessions of one event have the same (original) start",
                "leave one out, or make it an event of its own");
    }

    private void pictures() {
        Set<String> at = draft.media().stream().map(MediaFile::sha256).collect(Collectors.toSet());
        addFor(
                event ->
                        event.image() != null && MediaLink.sha256(event.image()).isEmpty(),
                "a picture lies outside the edition, where nobody has signed it",
                "publish it with the edition, or leave it out");
        addFor(
                event -> {
                    Optional<String> hash = MediaLink.sha256(event.image());
                    return hash.isPresent() && !at.contains(hash.get());
                },
                "a picture is not among the files of the edition",
                "add its file, or leave it out");
    }

    private void sources() {
        addFor(
                event -> !PublicSource.isPublic(event),
                "kiosk:source is a path or an address, which is nobody's business",
                "make it anew with kiosk publish of this version, which writes the file's name alone");
    }

    private void venues() {
        Set<String> known = draft.venues().stream().map(Venue::id).collect(Collectors.toSet());
        addFor(
                event -> event.venue() != null && !known.contains(event.venue()),
                "a venue is not in the centre's tree",
                "use the id or the name of a venue of the centre, or add it to the tree");
    }

    private void sizes() {
        addFor(
                event -> lines(event).anyMatch(text -> isLonger(text, limits.titleLength())),
                "a title or another line of text has more than " + limits.titleLength() + " characters",
                "shorten it");
        addFor(
                event -> isLonger(event.description(), limits.textLength()),
                "a description has more than " + limits.textLength() + " characters",
                "shorten it");
        int sessions = draft.events().stream()
                .mapToInt(event -> event.sessions().size())
                .sum();
        if (draft.events().size() > limits.events() || sessions > limits.sessions()) {
            add(
                    draft.events().size() + " events with " + sessions + " sessions are more than " + limits.events()
                            + " and " + limits.sessions(),
                    List.of(),
                    "publish fewer events, or a shorter time");
        }
    }

    private static Stream<@Nullable LocalText> lines(Event event) {
        return Stream.concat(
                Stream.of(event.title(), event.subtitle(), event.audience(), event.admission()),
                event.sessions().stream()
                        .flatMap(session -> Stream.of(
                                session.title(),
                                session.reason(),
                                session.place() == null ? null : session.place().name())));
    }

    private static boolean isLonger(@Nullable LocalText text, int most) {
        return text != null
                && (text.zh().length() > most || text.en() != null && text.en().length() > most);
    }

    /** The last proof: a terminal reads exactly what was meant. */
    private void payload() {
        EditionReading reading = new EditionReader(limits).read(EditionWriter.write(draft));
        if (!reading.problems().isEmpty()) {
            add("terminals could not read it: " + reading.problems().getFirst(), List.of(), "mend that first");
        } else if (!reading.equals(new EditionReading.Readable(draft, List.of()))) {
            List<Event> read = reading instanceof EditionReading.Readable(EditionContent content, var none)
                    ? content.events()
                    : List.of();
            addFor(
                    event -> !read.contains(event),
                    "terminals would show something else than what is written here",
                    "look for control characters and needless spaces in its texts");
        }
    }
}
