package org.centerkiosk.terminal.keyboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.core.pinyin.Lexicon;
import org.centerkiosk.core.pinyin.NameDecoder;
import org.centerkiosk.core.pinyin.Surnames;
import org.centerkiosk.core.pinyin.WordDecoder;

/** The decoders for names and for words, on all keys and on nine. Safe for several threads. */
final class Decoders {

    /** More than a visitor pages through. */
    private static final int LIMIT = 160;

    private final Lexicon lexicon;
    private final Map<Keys, NameDecoder> names;
    private volatile Map<Keys, WordDecoder> words;

    private Decoders(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = Map.of(Keys.FULL, new NameDecoder(lexicon, Keys.FULL), Keys.NINE, new NameDecoder(lexicon, Keys.NINE));
        words = Map.of(Keys.FULL, new WordDecoder(lexicon, Keys.FULL), Keys.NINE, new WordDecoder(lexicon, Keys.NINE));
    }

    static Decoders open() {
        return new Decoders(Lexicon.load());
    }

    void know(Collection<String> more) {
        words = Map.of(
                Keys.FULL, new WordDecoder(lexicon, Keys.FULL, more),
                Keys.NINE, new WordDecoder(lexicon, Keys.NINE, more));
    }

    List<Candidate> candidates(PinyinService.Question question) {
        Keys keys = question.nineKey() ? Keys.NINE : Keys.FULL;
        if (question.purpose() != Purpose.NAME) {
            return words.get(keys).decode(question.typed(), LIMIT);
        }
        NameDecoder decoder = names.get(keys);
        return Surnames.of(question.before()).isPresent()
                ? decoder.decodeGiven(question.typed(), LIMIT)
                : decoder.decode(question.typed(), LIMIT);
    }
}
