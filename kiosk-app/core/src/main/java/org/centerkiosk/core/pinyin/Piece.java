package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.List;

/** Text with its syllables and its cost: a word, a part of a name, or what was composed of them. */
record Piece(String text, List<String> syllables, float cost) {

    static final Piece NOTHING = new Piece("", List.of(), 0);

    Piece and(Piece next, float sum) {
        List<String> all = new ArrayList<>(syllables.size() + next.syllables.size());
        all.addAll(syllables);
        all.addAll(next.syllables);
        return new Piece(text + next.text, all, sum);
    }

    Piece costing(float other) {
        return new Piece(text, syllables, other);
    }

    Candidate candidate(int consumed) {
        return new Candidate(text, syllables, consumed);
    }
}
