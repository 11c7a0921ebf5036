package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The surnames by their first syllable. */
final class SurnameIndex {

    /** That a surname stands alone, the given name not typed yet. */
    static final float ALONE = 4f;

    /** A reading that fewer bearers use. */
    private static final float SECOND_READING = 1.5f;

    /** Any other character as a surname, beside what it costs as a word. */
    private static final float UNKNOWN = 6f;

    private record Entry(String text, int[] syllables, List<String> names, float cost) {}

    private final Lexicon lexicon;
    private final Map<Integer, List<Entry>> byFirst = new HashMap<>();

    SurnameIndex(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Surname surname : Surnames.all()) {
            for (int i = 0; i < surname.readings().size(); i++) {
                List<String> names = List.of(surname.readings().get(i).split(" "));
                int[] syllables = names.stream().mapToInt(lexicon::number).toArray();
                float cost = (float) -Math.log(surname.perMillion() / 1e6) + i * SECOND_READING;
                byFirst.computeIfAbsent(syllables[0], s -> new ArrayList<>())
                        .add(new Entry(surname.text(), syllables, names, cost));
            }
        }
    }

    /** For each place of the input, the surnames that may end there. */
    List<KBest> from(InputGraph graph) {
        List<KBest> byEnd = new ArrayList<>();
        for (int i = 0; i <= graph.length(); i++) {
            byEnd.add(new KBest(NameDecoder.WIDTH));
        }
        for (InputGraph.Edge edge : graph.from(0)) {
            if (edge.syllable() >= 0) {
                for (Entry entry : byFirst.getOrDefault(edge.syllable(), List.of())) {
                    add(entry, graph, edge, byEnd);
                }
                addUnknown(edge, byEnd.get(edge.to()));
            }
        }
        return byEnd;
    }

    private static void add(Entry entry, InputGraph graph, InputGraph.Edge edge, List<KBest> byEnd) {
        float cost = entry.cost() + edge.penalty();
        if (entry.syllables().length == 1) {
            byEnd.get(edge.to()).add(new Piece(entry.text(), entry.names(), cost));
        } else if (edge.to() < graph.length()) {
            for (InputGraph.Edge second : graph.from(edge.to())) {
                if (second.syllable() == entry.syllables()[1]) {
                    byEnd.get(second.to()).add(new Piece(entry.text(), entry.names(), cost + second.penalty()));
                }
            }
        }
    }

    private void addUnknown(InputGraph.Edge edge, KBest best) {
        int count = Math.min(4, lexicon.characterCount(edge.syllable()));
        for (int i = 0; i < count; i++) {
            float cost =
                    lexicon.cost(edge.syllable(), i, Lexicon.Place.WORD) / Lexicon.STEPS + UNKNOWN + edge.penalty();
            best.add(
                    new Piece(lexicon.character(edge.syllable(), i), List.of(lexicon.syllable(edge.syllable())), cost));
        }
    }
}
