package org.centerkiosk.core.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Question;
import org.jspecify.annotations.Nullable;

/** Gathers what differs between two states of one thing. */
final class FieldChanges {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final List<FieldChange> changes = new ArrayList<>();

    List<FieldChange> changes() {
        return changes;
    }

    /** Notes the field if its values differ. */
    <T> FieldChanges compare(
            String field, @Nullable T before, @Nullable T after, Function<? super T, @Nullable String> say) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(
                    field, before == null ? null : say.apply(before), after == null ? null : say.apply(after)));
        }
        return this;
    }

    FieldChanges text(String field, @Nullable LocalText before, @Nullable LocalText after) {
        return compare(field, before, after, FieldChanges::said);
    }

    FieldChanges plain(String field, @Nullable Object before, @Nullable Object after) {
        return compare(field, before, after, Object::toString);
    }

    static String said(LocalText text) {
        return text.en() == null ? text.zh() : text.zh() + " / " + text.en();
    }

    static @Nullable String texts(List<LocalText> texts) {
        return joined(texts.stream().map(FieldChanges::said).toList());
    }

    static @Nullable String questions(List<Question> questions) {
        return joined(questions.stream().map(QuestionFields::said).toList());
    }

    static @Nullable String people(List<Person> people) {
        return joined(people.stream()
                .map(person -> person.affiliation() == null
                        ? said(person.name())
                        : said(person.name()) + " (" + said(person.affiliation()) + ")")
                .toList());
    }

    static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : words.stream().collect(Collectors.joining(", "));
    }

    static String place(Place place) {
        return said(place.name());
    }

    static String time(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
