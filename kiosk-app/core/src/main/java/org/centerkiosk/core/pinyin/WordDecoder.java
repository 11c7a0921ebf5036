package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What typed keys may mean as text: whole sentences first, then words for the beginning from the longest down, then every
 * character of the first syllable. Holds nothing of what was typed.
 */
public final class WordDecoder {

    /** So many whole sentences are found, and so many words for each end. */
    static final int WIDTH = 10;

    private final Lexicon lexicon;
    private final Keys keys;
    private final Spellings spellings;
    private final ExtraWords extra;

    public WordDecoder(Lexicon lexicon, Keys keys) {
        this(lexicon, keys, ExtraWords.NONE);
    }

    /** With the words of an edition (titles, rooms, names, in any length) beside the dictionary's. */
    public WordDecoder(Lexicon lexicon, Keys keys, Collection<String> words) {
        this(lexicon, keys, ExtraWords.of(words, lexicon, new Readings(lexicon)));
    }

    private WordDecoder(Lexicon lexicon, Keys keys, ExtraWords extra) {
        this.lexicon = lexicon;
        this.keys = keys;
        this.spellings = new Spellings(lexicon.syllables(), keys);
        this.extra = extra;
    }

    Spellings spellings() {
        return spellings;
    }

    /** At most so many candidates, each text once. */
    public List<Candidate> decode(String typed, int limit) {
        InputGraph graph = InputGraph.of(typed, keys, spellings);
        if (graph.length() == 0) {
            return List.of();
        }
        Map<Integer, KBest> words = wordsFrom(0, graph);
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Piece piece : sentences(graph, words)) {
            found.putIfAbsent(piece.text(), piece.candidate(graph.consumed(graph.length())));
        }
        for (int end : words.keySet().stream().sorted((a, b) -> b - a).toList()) {
            for (Piece piece : words.get(end).pieces()) {
                if (!graph.isLiteral(0)) {
                    found.putIfAbsent(piece.text(), piece.candidate(graph.consumed(end)));
                }
            }
        }
        addCharacters(graph, found);
        return found.values().stream().limit(limit).toList();
    }

    /** The cheapest ways through the whole input. */
    private List<Piece> sentences(InputGraph graph, Map<Integer, KBest> first) {
        List<KBest> best = new ArrayList<>();
        for (int i = 0; i <= graph.length(); i++) {
            best.add(new KBest(WIDTH));
        }
        best.getFirst().add(Piece.NOTHING);
        for (int place = 0; place < graph.length(); place++) {
            List<Piece> heads = best.get(place).pieces();
            if (!heads.isEmpty()) {
                Map<Integer, KBest> words = place == 0 ? first : wordsFrom(place, graph);
                words.forEach((end, tails) -> best.get(end).addSums(heads, tails.pieces(), 0));
            }
        }
        return best.getLast().pieces();
    }

    private Map<Integer, KBest> wordsFrom(int place, InputGraph graph) {
        return WordLookup.from(place, lexicon, extra, graph, WIDTH);
    }

    private void addCharacters(InputGraph graph, Map<String, Candidate> found) {
        List<InputGraph.Edge> exact = graph.from(0).stream()
                .filter(edge -> edge.syllable() >= 0 && edge.penalty() == 0)
                .sorted((a, b) -> b.to() - a.to())
                .toList();
        for (InputGraph.Edge edge : exact) {
            String syllable = lexicon.syllable(edge.syllable());
            for (String character : lexicon.characters(syllable, false)) {
                found.putIfAbsent(character, new Candidate(character, List.of(syllable), graph.consumed(edge.to())));
            }
        }
    }
}
