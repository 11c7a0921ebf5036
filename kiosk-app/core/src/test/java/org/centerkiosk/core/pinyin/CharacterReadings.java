package org.centerkiosk.core.pinyin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The readings of each character with their shares: as a word, and in a given name. */
final class CharacterReadings {

    /** Readings in given names where they are not those of running text. */
    private static final Map<String, Map<String, Double>> IN_NAMES = Map.ofEntries(
            Map.entry("乐", Map.of("le", 0.8, "yue", 0.2)),
            Map.entry("行", Map.of("xing", 1.0)),
            Map.entry("长", Map.of("chang", 1.0)),
            Map.entry("朝", Map.of("chao", 0.7, "zhao", 0.3)),
            Map.entry("茜", Map.of("qian", 0.8, "xi", 0.2)),
            Map.entry("莎", Map.of("sha", 1.0)),
            Map.entry("娜", Map.of("na", 1.0)),
            Map.entry("盛", Map.of("sheng", 1.0)),
            Map.entry("正", Map.of("zheng", 1.0)),
            Map.entry("重", Map.of("chong", 0.6, "zhong", 0.4)),
            Map.entry("思", Map.of("si", 1.0)),
            Map.entry("俊", Map.of("jun", 1.0)),
            Map.entry("沈", Map.of("shen", 1.0)),
            Map.entry("石", Map.of("shi", 1.0)),
            Map.entry("和", Map.of("he", 1.0)),
            Map.entry("都", Map.of("du", 1.0)),
            Map.entry("地", Map.of("di", 1.0)),
            Map.entry("得", Map.of("de", 1.0)),
            Map.entry("了", Map.of("liao", 1.0)),
            Map.entry("着", Map.of("zhuo", 1.0)),
            Map.entry("大", Map.of("da", 1.0)),
            Map.entry("宿", Map.of("su", 1.0)),
            Map.entry("兴", Map.of("xing", 1.0)),
            Map.entry("调", Map.of("tiao", 1.0)),
            Map.entry("笑", Map.of("xiao", 1.0)));

    private static final double LEAST_SHARE = 0.04;

    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();

    CharacterReadings(List<LexiconSources.Spelt> rime, Map<String, List<String>> unihan) {
        for (LexiconSources.Spelt spelt : rime) {
            if (spelt.syllables().size() == 1) {
                of(spelt.text()).merge(spelt.syllables().getFirst(), Math.max(0.2, spelt.weight()), Double::sum);
            }
        }
        unihan.forEach((character, readings) ->
                readings.forEach(reading -> of(character).putIfAbsent(reading, 0.5)));
    }

    private Map<String, Double> of(String character) {
        return weights.computeIfAbsent(character, c -> new LinkedHashMap<>());
    }

    /** Every character with the weight of each of its readings. */
    Map<String, Map<String, Double>> all() {
        return weights;
    }

    /** The shares of a character's readings in given names; empty where it is not known. */
    Map<String, Double> inNames(String character) {
        Map<String, Double> own = IN_NAMES.get(character);
        if (own != null) {
            return own;
        }
        Map<String, Double> readings = weights.getOrDefault(character, Map.of());
        double sum = readings.values().stream().mapToDouble(w -> w).sum();
        Map<String, Double> shares = new HashMap<>();
        readings.forEach((reading, weight) -> {
            if (weight / sum >= LEAST_SHARE) {
                shares.put(reading, weight / sum);
            }
        });
        return shares;
    }

    /** The reading most met. */
    String usual(String character) {
        return weights.getOrDefault(character, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException("no reading of " + character));
    }
}
