package org.centerkiosk.terminal.keyboard;

import java.util.List;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;

/** What is being composed, and the question what it means; an answer to an older question counts for nothing. */
final class Composer {

    private final CandidateSource source;
    private final Runnable answered;
    private Composition composition = Composition.NONE;
    private Keys layout = Keys.FULL;
    private long asked;

    /** @param answered called when the candidates are those of all keys */
    Composer(CandidateSource source, Runnable answered) {
        this.source = source;
        this.answered = answered;
    }

    Composition composition() {
        return composition;
    }

    /** It reads at once; what it means follows {@link #ask}. */
    void type(String keys, Keys typedOn) {
        layout = typedOn;
        composition = composition.typing(keys, typedOn);
    }

    void ask(Purpose purpose, String before) {
        asked++;
        source.ask(
                new CandidateSource.Question(asked, purpose, layout == Keys.NINE, composition.typed(), before),
                this::answered);
    }

    private void answered(CandidateSource.Answer answer) {
        if (answer.number() == asked && composition.awaited()) {
            composition = composition.answered(answer.candidates(), layout);
            answered.run();
        }
    }

    void wipe() {
        asked++;
        composition = Composition.NONE;
    }

    /** Whether the first candidate has a character there. */
    boolean hasCharacter(int place) {
        List<Candidate> candidates = composition.candidates();
        return !candidates.isEmpty()
                && place < candidates.getFirst().syllables().size();
    }

    /** What a character of the first candidate may be instead. */
    List<String> others(int place, boolean namesFirst) {
        Candidate first = composition.candidates().getFirst();
        String character =
                first.text().codePoints().mapToObj(Character::toString).toList().get(place);
        return source.characters(character, first.syllables().get(place), namesFirst);
    }

    void change(int place, String character) {
        composition = composition.withFirst(composition.candidates().getFirst().withCharacter(place, character));
    }
}
