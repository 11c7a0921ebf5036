package org.centerkiosk.terminal.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.core.pinyin.Lexicon;
import org.centerkiosk.core.pinyin.NameDecoder;
import org.centerkiosk.core.pinyin.WordDecoder;

/** Answers with the program's own decoders, at once or when told. */
final class FakeSource implements CandidateSource {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final NameDecoder NAMES = new NameDecoder(LEXICON, Keys.FULL);
    private static final NameDecoder NINE_NAMES = new NameDecoder(LEXICON, Keys.NINE);
    private static final WordDecoder WORDS = new WordDecoder(LEXICON, Keys.FULL);
    private static final WordDecoder NINE_WORDS = new WordDecoder(LEXICON, Keys.NINE);
    private static final int LIMIT = 40;

    private record Asked(Question question, Consumer<Answer> to) {}

    private final Deque<Asked> asked = new ArrayDeque<>();
    private final boolean atOnce;
    boolean knowsNothing;

    private FakeSource(boolean atOnce) {
        this.atOnce = atOnce;
    }

    static FakeSource answering() {
        return new FakeSource(true);
    }

    static FakeSource waiting() {
        return new FakeSource(false);
    }

    @Override
    public void ask(Question question, Consumer<Answer> to) {
        if (atOnce) {
            to.accept(new Answer(question.number(), candidates(question)));
        } else {
            asked.add(new Asked(question, to));
        }
    }

    int waitingQuestions() {
        return asked.size();
    }

    /** Answers the oldest question that waits. */
    void answerOldest() {
        answer(asked.removeFirst());
    }

    void answerAll() {
        while (!asked.isEmpty()) {
            answerOldest();
        }
    }

    /** Drops all but the newest, as the service does. */
    void answerNewest() {
        Asked newest = asked.removeLast();
        asked.clear();
        answer(newest);
    }

    private void answer(Asked each) {
        each.to().accept(new Answer(each.question().number(), candidates(each.question())));
    }

    private List<Candidate> candidates(Question question) {
        if (knowsNothing) {
            return List.of();
        }
        if (question.purpose() != Purpose.NAME) {
            return (question.nineKey() ? NINE_WORDS : WORDS).decode(question.typed(), LIMIT);
        }
        NameDecoder names = question.nineKey() ? NINE_NAMES : NAMES;
        return question.before().isEmpty()
                ? names.decode(question.typed(), LIMIT)
                : names.decodeGiven(question.typed(), LIMIT);
    }

    @Override
    public List<String> characters(String character, String syllable, boolean namesFirst) {
        List<String> found = LEXICON.characters(syllable, namesFirst);
        return found.contains(character) ? found : List.of(character);
    }
}
