package org.centerkiosk.terminal.keyboard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.core.pinyin.TypedSyllables;

/**
 * What is being composed. Personal: it shows nothing of itself to a log.
 *
 * @param typed the keys, as the decoders take them
 * @param pieces the same as it reads, by syllable
 * @param candidates what they may mean, the likeliest first; of the keys before the last one while the answer is awaited
 * @param awaited whether the candidates are those of fewer keys
 */
record Composition(String typed, List<String> pieces, List<Candidate> candidates, boolean awaited) {

    static final Composition NONE = new Composition("", List.of(), List.of(), false);

    Composition {
        pieces = List.copyOf(pieces);
        candidates = List.copyOf(candidates);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** With other keys, whose meaning is awaited; it reads at once, if not yet by the right syllables. */
    Composition typing(String keys, Keys layout) {
        List<String> read = candidates.isEmpty()
                ? List.of(TypedSyllables.letters(keys, layout))
                : TypedSyllables.of(candidates.getFirst().consuming(keys.length()), keys, layout);
        return new Composition(keys, read, candidates, true);
    }

    Composition answered(List<Candidate> found, Keys layout) {
        List<String> read = found.isEmpty()
                ? List.of(TypedSyllables.letters(typed, layout))
                : TypedSyllables.of(found.getFirst(), typed, layout);
        return new Composition(typed, read, found, false);
    }

    /** With the first candidate changed; what reads like it by chance is not listed twice. */
    Composition withFirst(Candidate changed) {
        List<Candidate> others = candidates.stream()
                .skip(1)
                .filter(candidate -> !Objects.equals(candidate.text(), changed.text()))
                .toList();
        return new Composition(
                typed,
                pieces,
                Stream.concat(Stream.of(changed), others.stream()).toList(),
                awaited);
    }

    /** As it stands in the field: syllable by syllable. */
    String shown() {
        return String.join(" ", pieces);
    }

    @Override
    public String toString() {
        return "Composition";
    }
}
