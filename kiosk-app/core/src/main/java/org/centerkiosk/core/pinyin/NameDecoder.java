package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What typed keys may mean as a person's name: surname and given name, then surnames alone for the beginning, then what
 * they mean as words. Holds nothing of what was typed.
 */
public final class NameDecoder {

    static final int WIDTH = 10;

    private final Lexicon lexicon;
    private final Keys keys;
    private final Spellings spellings;
    private final SurnameIndex surnames;
    private final WordDecoder words;

    public NameDecoder(Lexicon lexicon, Keys keys) {
        this.lexicon = lexicon;
        this.keys = keys;
        this.surnames = new SurnameIndex(lexicon);
        this.words = new WordDecoder(lexicon, keys);
        this.spellings = words.spellings();
    }

    /** At most so many candidates, each text once. */
    public List<Candidate> decode(String typed, int limit) {
        InputGraph graph = InputGraph.of(typed, keys, spellings);
        if (graph.length() == 0) {
            return List.of();
        }
        List<KBest> heads = surnames.from(graph);
        Map<String, Candidate> found = new LinkedHashMap<>();
        int all = graph.consumed(graph.length());
        for (Piece piece : fullNames(graph, heads)) {
            found.put(piece.text(), piece.candidate(all));
        }
        for (int end = graph.length(); end > 0; end--) {
            for (Piece piece : heads.get(end).pieces()) {
                found.putIfAbsent(piece.text(), piece.candidate(graph.consumed(end)));
            }
        }
        return withWords(found, typed, limit);
    }

    /** What keys may mean as a given name, once the surname is chosen. */
    public List<Candidate> decodeGiven(String typed, int limit) {
        InputGraph graph = InputGraph.of(typed, keys, spellings);
        if (graph.length() == 0) {
            return List.of();
        }
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Piece piece : new GivenNames(lexicon, graph, WIDTH).from(0)) {
            found.put(piece.text(), piece.candidate(graph.consumed(graph.length())));
        }
        return withWords(found, typed, limit);
    }

    private List<Candidate> withWords(Map<String, Candidate> found, String typed, int limit) {
        if (found.size() < limit) {
            words.decode(typed, limit).forEach(candidate -> found.putIfAbsent(candidate.text(), candidate));
        }
        return found.values().stream().limit(limit).toList();
    }

    private List<Piece> fullNames(InputGraph graph, List<KBest> heads) {
        GivenNames given = new GivenNames(lexicon, graph, WIDTH);
        KBest best = new KBest(WIDTH);
        for (int end = 1; end < graph.length(); end++) {
            List<Piece> surnamesHere = heads.get(end).pieces();
            if (!surnamesHere.isEmpty()) {
                best.addSums(surnamesHere, given.from(end), 0);
            }
        }
        heads.getLast().pieces().forEach(piece -> best.add(piece.costing(piece.cost() + SurnameIndex.ALONE)));
        return new ArrayList<>(best.pieces());
    }
}
