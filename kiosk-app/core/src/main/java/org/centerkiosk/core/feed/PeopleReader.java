package org.centerkiosk.core.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.jspecify.annotations.Nullable;

/** Who teaches or performs: one field may name several people. */
final class PeopleReader {

    private static final Pattern BETWEEN = Pattern.compile("[、;；/／]");

    private PeopleReader() {}

    static List<Person> people(Details details) {
        List<Person> people = new ArrayList<>();
        List<LocalText> affiliations = details.lines(Field.AFFILIATION);
        for (LocalText names : details.lines(Field.TEACHER)) {
            List<String> zh = split(names.zh());
            List<String> en = names.en() == null ? List.of() : split(names.en());
            for (int i = 0; i < zh.size(); i++) {
                LocalText affiliation = affiliations.isEmpty()
                        ? null
                        : affiliations.get(Math.min(people.size(), affiliations.size() - 1));
                people.add(new Person(new LocalText(zh.get(i), at(en, i, zh.size())), affiliation));
            }
        }
        return people;
    }

    private static @Nullable String at(List<String> en, int i, int expected) {
        return en.size() == expected ? en.get(i) : null;
    }

    private static List<String> split(String names) {
        return Arrays.stream(BETWEEN.split(names))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
