package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of the edition on show (courses, rooms, teachers), looked up beside the packed ones. */
final class ExtraWords {

    static final ExtraWords NONE = new ExtraWords();

    /** As cheap as a common word: what the centre offers is what people type here. */
    private static final float COST = 8f;

    private static final int LONGEST = 16;
    private static final int MOST_READINGS = 8;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}]+");

    private record Word(String text, int[] syllables, List<String> names) {}

    private final Map<Integer, List<Word>> byFirst = new HashMap<>();

    private ExtraWords() {}

    static ExtraWords of(Collection<String> texts, Lexicon lexicon, Readings readings) {
        Set<String> runs = new LinkedHashSet<>();
        for (String text : texts) {
            for (String run : BETWEEN.split(text)) {
                int characters = run.codePointCount(0, run.length());
                if (characters >= 2 && characters <= LONGEST) {
                    runs.add(run);
                }
            }
        }
        ExtraWords words = new ExtraWords();
        for (String run : runs) {
            for (int[] syllables : readings.of(run, MOST_READINGS)) {
                words.byFirst
                        .computeIfAbsent(syllables[0], s -> new ArrayList<>())
                        .add(new Word(
                                run,
                                syllables,
                                Arrays.stream(syllables)
                                        .mapToObj(lexicon::syllable)
                                        .toList()));
            }
        }
        return words;
    }

    void addTo(Map<Integer, KBest> byEnd, InputGraph graph, int place, int limit) {
        if (byFirst.isEmpty()) {
            return;
        }
        for (InputGraph.Edge edge : graph.from(place)) {
            for (Word word : byFirst.getOrDefault(edge.syllable(), List.of())) {
                match(word, 1, edge.to(), COST + edge.penalty(), new Target(byEnd, graph, limit));
            }
        }
    }

    private record Target(Map<Integer, KBest> byEnd, InputGraph graph, int limit) {}

    private void match(Word word, int next, int place, float cost, Target target) {
        if (next == word.syllables().length) {
            KBest best = target.byEnd().computeIfAbsent(place, e -> new KBest(target.limit()));
            if (best.takes(cost)) {
                best.add(new Piece(word.text(), word.names(), cost));
            }
            return;
        }
        if (place == target.graph().length()) {
            return;
        }
        for (InputGraph.Edge edge : target.graph().from(place)) {
            if (edge.syllable() == word.syllables()[next]) {
                match(word, next + 1, edge.to(), cost + edge.penalty(), target);
            }
        }
    }
}
