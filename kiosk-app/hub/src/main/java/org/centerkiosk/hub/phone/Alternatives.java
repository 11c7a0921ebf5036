package org.centerkiosk.hub.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.signup.Target;

/** What else one could come to, nearest first: other sessions of the same event, then other events, first those of its kind. */
final class Alternatives {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 30;
    private static final Duration AHEAD = Duration.ofDays(30);

    private final Pages pages;

    Alternatives(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param address leads there
     * @param pill how many seats there are
     */
    record Option(String address, String title, String when, Pill pill) {}

    List<Option> to(Target target, Event event, PhoneWords words) {
        Instant now = pages.now();
        List<Option> found = new ArrayList<>();
        Event counted = pages.counted(event);
        for (Session session : counted.sessions()) {
            boolean isOther = !Objects.equals(target.originalStart(), session.originalStart());
            if (isOther && found.size() < MOST) {
                add(found, new Listing(counted, session), words, now);
            }
        }
        List<Listing> others = pages.programme().programme().overlapping(now, now.plus(AHEAD)).stream()
                .filter(listing -> !listing.event().uid().equals(event.uid()))
                .filter(listing -> listing.event().terms() != null)
                .sorted(Comparator.comparing(listing -> listing.event().category() != event.category()))
                .limit(LOOKED_AT)
                .toList();
        for (Listing listing : others) {
            if (found.size() == MOST) {
                break;
            }
            Event other = pages.counted(listing.event());
            other.sessions().stream()
                    .filter(session -> session.id().equals(listing.session().id()))
                    .findFirst()
                    .ifPresent(session -> add(found, new Listing(other, session), words, now));
        }
        return List.copyOf(found);
    }

    private static void add(List<Option> found, Listing listing, PhoneWords words, Instant now) {
        Pill pill = Pill.of(listing.event(), listing.session(), words, now);
        if (pill.open()) {
            found.add(new Option(
                    "/e/" + ScanLink.eventName(listing.event().uid()),
                    words.in(listing.title()),
                    words.when(listing.session()),
                    pill));
        }
    }
}
