package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.centerkiosk.core.pinyin.Lexicon.Place;

/** The words that may start at one place of what was typed, by where they end: the cheapest few for each end. */
final class WordLookup {

    private final Lexicon lexicon;
    private final InputGraph graph;
    private final int limit;
    private final Map<Integer, KBest> byEnd = new TreeMap<>();
    private final int[] path = new int[InputGraph.LONGEST_INPUT];

    private WordLookup(Lexicon lexicon, InputGraph graph, int limit) {
        this.lexicon = lexicon;
        this.graph = graph;
        this.limit = limit;
    }

    static Map<Integer, KBest> from(int place, Lexicon lexicon, ExtraWords extra, InputGraph graph, int limit) {
        WordLookup lookup = new WordLookup(lexicon, graph, limit);
        graph.from(place).forEach(edge -> lookup.single(edge, place, edge.penalty()));
        lookup.walk(lexicon.words(), place, 0);
        extra.addTo(lookup.byEnd, graph, place, limit);
        return lookup.byEnd;
    }

    /** Goes on by the fewer of what is typed here and what the dictionary has here. */
    private void walk(WordNode node, int place, float penalty) {
        if (place == graph.length()) {
            return;
        }
        List<InputGraph.Edge> edges = graph.from(place);
        int children = node.childCount();
        if (edges.size() <= children) {
            for (InputGraph.Edge edge : edges) {
                int child = node.find(edge.syllable());
                if (child >= 0) {
                    follow(node, child, edge, penalty);
                }
            }
            return;
        }
        for (int child = 0; child < children; child++) {
            int syllable = node.childSyllable(child);
            for (int i = graph.firstWith(place, syllable);
                    i < edges.size() && edges.get(i).syllable() == syllable;
                    i++) {
                follow(node, child, edges.get(i), penalty);
            }
        }
    }

    private void follow(WordNode node, int child, InputGraph.Edge edge, float penalty) {
        WordNode next = node.child(child);
        path[node.depth()] = edge.syllable();
        words(next, edge.to(), penalty + edge.penalty());
        walk(next, edge.to(), penalty + edge.penalty());
    }

    private void words(WordNode node, int end, float penalty) {
        if (node.size() == 0) {
            return;
        }
        KBest best = byEnd.computeIfAbsent(end, e -> new KBest(limit));
        for (int word = 0; word < node.size(); word++) {
            float cost = node.cost(word) + penalty;
            if (!best.takes(cost)) {
                return;
            }
            StringBuilder text = new StringBuilder(node.depth());
            List<String> syllables = new ArrayList<>(node.depth());
            for (int i = 0; i < node.depth(); i++) {
                text.append(lexicon.character(path[i], node.characterIndex(word, i)));
                syllables.add(lexicon.syllable(path[i]));
            }
            best.add(new Piece(text.toString(), syllables, cost));
        }
    }

    private void single(InputGraph.Edge edge, int place, float penalty) {
        KBest best = byEnd.computeIfAbsent(edge.to(), e -> new KBest(limit));
        if (edge.syllable() < 0) {
            String literal = graph.literal(place);
            best.add(new Piece(literal, List.of(literal), penalty));
            return;
        }
        int count = Math.min(limit, lexicon.characterCount(edge.syllable()));
        for (int i = 0; i < count; i++) {
            float cost = lexicon.cost(edge.syllable(), i, Place.WORD) / Lexicon.STEPS + penalty;
            if (!best.takes(cost)) {
                return;
            }
            best.add(
                    new Piece(lexicon.character(edge.syllable(), i), List.of(lexicon.syllable(edge.syllable())), cost));
        }
    }
}
