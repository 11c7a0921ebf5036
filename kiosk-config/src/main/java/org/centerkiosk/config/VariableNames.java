package org.centerkiosk.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The environment variables of all keys: KIOSK_FEEDS_1_URL for feeds.1.url, KIOSK_LOOP_DAYS_AHEAD for loop.daysAhead. */
final class VariableNames {

    static final String PREFIX = "KIOSK_";

    private final Map<String, String> patterns = new TreeMap<>();

    VariableNames(KeyCatalogue catalogue) {
        catalogue.patterns().forEach(pattern -> patterns.put(of(pattern), pattern));
    }

    static String of(String key) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (char sign : key.toCharArray()) {
            if (Character.isUpperCase(sign)) {
                name.append('_');
            }
            name.append(sign == '.' ? '_' : Character.toUpperCase(sign));
        }
        return name.toString();
    }

    Optional<String> keyOf(String variable) {
        return Optional.ofNullable(patterns.get(KeyCatalogue.patternOf(variable)))
                .map(pattern -> KeyCatalogue.withNumbersOf(variable, pattern));
    }

    /** The variable that a mistyped one probably means. */
    Optional<String> nearest(String variable) {
        return NearestWord.among(patterns.keySet(), KeyCatalogue.patternOf(variable))
                .map(name -> KeyCatalogue.withNumbersOf(variable, name));
    }
}
