package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.pinyin.Lexicon.Place;

/** The given names of one or two characters that a rest of the input may mean. */
final class GivenNames {

    private final Lexicon lexicon;
    private final InputGraph graph;
    private final int limit;
    private final Map<Integer, KBest> seconds = new HashMap<>();

    GivenNames(Lexicon lexicon, InputGraph graph, int limit) {
        this.lexicon = lexicon;
        this.graph = graph;
        this.limit = limit;
    }

    /** The cheapest, from this place to the end. */
    List<Piece> from(int place) {
        KBest best = new KBest(limit);
        Map<Integer, KBest> firsts = new HashMap<>();
        for (InputGraph.Edge edge : graph.from(place)) {
            if (edge.to() == graph.length()) {
                characters(edge, Place.SINGLE, best);
            } else if (reachesEnd(edge.to())) {
                characters(edge, Place.FIRST, firsts.computeIfAbsent(edge.to(), e -> new KBest(limit)));
                pairs(edge, best);
            }
        }
        firsts.forEach((middle, heads) -> best.addSums(heads.pieces(), secondsFrom(middle), 0));
        return best.pieces();
    }

    private boolean reachesEnd(int place) {
        return graph.from(place).stream().anyMatch(edge -> edge.to() == graph.length() && edge.syllable() >= 0);
    }

    private List<Piece> secondsFrom(int place) {
        return seconds.computeIfAbsent(place, p -> {
                    KBest found = new KBest(limit);
                    for (InputGraph.Edge edge : graph.from(p)) {
                        if (edge.to() == graph.length()) {
                            characters(edge, Place.SECOND, found);
                        }
                    }
                    return found;
                })
                .pieces();
    }

    private void characters(InputGraph.Edge edge, Place place, KBest best) {
        if (edge.syllable() < 0) {
            return;
        }
        int count = lexicon.characterCount(edge.syllable());
        for (int i = 0; i < count; i++) {
            int steps = lexicon.cost(edge.syllable(), i, place);
            float cost = steps / Lexicon.STEPS + edge.penalty();
            if (steps != Lexicon.NEVER && best.takes(cost)) {
                best.add(new Piece(
                        lexicon.character(edge.syllable(), i), List.of(lexicon.syllable(edge.syllable())), cost));
            }
        }
    }

    private void pairs(InputGraph.Edge first, KBest best) {
        if (first.syllable() < 0) {
            return;
        }
        PairRow row = lexicon.pairs(first.syllable());
        for (InputGraph.Edge second : graph.from(first.to())) {
            if (second.to() == graph.length() && second.syllable() >= 0) {
                float penalty = first.penalty() + second.penalty();
                for (int i = row.firstWith(second.syllable());
                        i < row.size() && row.second(i) == second.syllable() && best.takes(row.cost(i) + penalty);
                        i++) {
                    best.add(pair(row, i, first.syllable(), row.cost(i) + penalty));
                }
            }
        }
    }

    private Piece pair(PairRow row, int i, int first, float cost) {
        List<String> syllables = new ArrayList<>(2);
        syllables.add(lexicon.syllable(first));
        syllables.add(lexicon.syllable(row.second(i)));
        return new Piece(
                lexicon.character(first, row.firstIndex(i)) + lexicon.character(row.second(i), row.secondIndex(i)),
                syllables,
                cost);
    }
}
