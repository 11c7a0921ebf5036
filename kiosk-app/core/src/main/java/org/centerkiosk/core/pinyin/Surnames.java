package org.centerkiosk.core.pinyin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The surnames in use and how they are read as surnames: 曾 is zeng, 单 shan, 尉迟 yu chi. */
public final class Surnames {

    private static final Map<String, Surname> BY_TEXT = table();

    private Surnames() {}

    /** All of them, the commonest first. */
    public static Collection<Surname> all() {
        return BY_TEXT.values();
    }

    /** The surname that is exactly this text. */
    public static Optional<Surname> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** How this text is read as a surname, the usual reading first; empty where the table does not know it. */
    public static List<String> readings(String text) {
        return of(text).map(Surname::readings).orElse(List.of());
    }

    /** The surname that a full name starts with; a compound one wins. */
    public static Optional<Surname> startOf(String name) {
        int characters = name.codePointCount(0, name.length());
        for (int length = Math.min(2, characters); length >= 1; length--) {
            Optional<Surname> found = of(name.substring(0, name.offsetByCodePoints(0, length)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Map<String, Surname> table() {
        List<Surname> surnames = Arrays.stream(SurnameTable.LINES.split("\n"))
                .map(Surnames::parse)
                .sorted((a, b) -> Integer.compare(b.perMillion(), a.perMillion()))
                .toList();
        Map<String, Surname> byText = new LinkedHashMap<>();
        for (Surname surname : surnames) {
            if (byText.put(surname.text(), surname) != null) {
                throw new IllegalStateException("listed twice: " + surname.text());
            }
        }
        return Collections.unmodifiableMap(byText);
    }

    /** One line: the text, its readings separated by strokes with a hyphen between syllables, people of a million. */
    private static Surname parse(String line) {
        String[] fields = line.split(" ");
        List<String> readings = Arrays.stream(fields[1].split("/"))
                .map(reading -> reading.replace('-', ' '))
                .toList();
        return new Surname(fields[0], readings, Integer.parseInt(fields[2]));
    }
}
