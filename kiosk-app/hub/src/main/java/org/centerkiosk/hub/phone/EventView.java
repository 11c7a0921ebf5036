package org.centerkiosk.hub.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Venue;
import org.centerkiosk.core.hub.ScanLink;
import org.jspecify.annotations.Nullable;

/**
 * An event as a page shows it.
 *
 * @param name its short name in addresses
 * @param style the class of its category in the style sheet
 * @param paragraphs of its description
 * @param titleLang the title's language, where it is not the page's
 * @param textLang the description's
 */
record EventView(
        String name,
        String title,
        @Nullable String subtitle,
        String category,
        String style,
        String poster,
        List<Fact> facts,
        List<String> paragraphs,
        @Nullable String titleLang,
        @Nullable String textLang) {

    /** One line of what one wants to know. */
    record Fact(String label, String value, @Nullable String detail) {}

    static EventView of(Event event, PhoneWords words, String poster, Optional<Venue> venue) {
        String description = words.inOrNull(event.description());
        return new EventView(
                ScanLink.eventName(event.uid()),
                words.in(event.title()),
                words.inOrNull(event.subtitle()),
                words.category(event.category()),
                event.category().name().toLowerCase(Locale.ROOT),
                poster,
                facts(event, words, venue),
                description == null
                        ? List.of()
                        : description.lines().filter(line -> !line.isBlank()).toList(),
                words.foreign(event.title()),
                words.foreign(event.description()));
    }

    private static List<Fact> facts(Event event, PhoneWords words, Optional<Venue> venue) {
        List<Fact> facts = new ArrayList<>();
        venue.ifPresent(
                at -> facts.add(new Fact(words.get("event.where"), words.in(at.name()), words.inOrNull(at.address()))));
        String people = words.people(event);
        if (people != null) {
            facts.add(new Fact(words.get("event.who"), people, null));
        }
        String ages = words.ages(event.terms());
        String audience = words.inOrNull(event.audience());
        if (ages != null) {
            facts.add(new Fact(words.get("event.for"), ages, audience));
        } else if (audience != null) {
            facts.add(new Fact(words.get("event.for"), audience, null));
        }
        String admission = words.inOrNull(event.admission());
        if (admission != null) {
            facts.add(new Fact(words.get("event.cost"), admission, null));
        }
        return List.copyOf(facts);
    }
}
