package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that the typed keys may mean.
 *
 * @param syllables one for each character of the text: its reading, or the key itself where a key means nothing
 * @param consumed how many of the typed keys it stands for; the rest is decoded anew once it is chosen
 */
public record Candidate(String text, List<String> syllables, int consumed) {

    public Candidate {
        syllables = List.copyOf(syllables);
        if (text.codePointCount(0, text.length()) != syllables.size()) {
            throw new IllegalArgumentException("each character of " + text + " needs its syllable: " + syllables);
        }
    }

    /** The same with one character changed, such as for a homophone that {@link Lexicon#characters} lists. */
    public Candidate withCharacter(int index, String character) {
        List<String> characters =
                new ArrayList<>(text.codePoints().mapToObj(Character::toString).toList());
        characters.set(index, character);
        return new Candidate(String.join("", characters), syllables, consumed);
    }

    /** The same, standing for another number of keys. */
    public Candidate consuming(int keys) {
        return new Candidate(text, syllables, keys);
    }
}
