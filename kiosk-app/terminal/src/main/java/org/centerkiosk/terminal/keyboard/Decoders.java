package org.centerkiosk.terminal.keyboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.centerkiosk.core.pinyin.Candidate;
import org.centerkiosk.core.pinyin.Keys;
import org.centerkiosk.core.pinyin.Lexicon;
import org.centerkiosk.core.pinyin.NameDecoder;
import org.centerkiosk.core.pinyin.Traditional;
import org.centerkiosk.core.pinyin.WordDecoder;
import org.jspecify.annotations.Nullable;

/** The decoders for names and for words, on all keys and on nine. Safe for several threads. */
final class Decoders {

    /** More than a visitor pages through. */
    private static final int LIMIT = 160;

    /** Keys of both kinds that mean the same. */
    private static final String WARMING = "zhongwen";

    private static final String WARMING_NINE = "94664936";

    private final Lexicon lexicon;
    private final @Nullable Traditional traditional;
    private final Map<Keys, NameDecoder> names;
    private volatile Map<Keys, WordDecoder> words;

    private Decoders(Lexicon lexicon, @Nullable Traditional traditional) {
        this.lexicon = lexicon;
        this.traditional = traditional;
        names = Map.of(Keys.FULL, new NameDecoder(lexicon, Keys.FULL), Keys.NINE, new NameDecoder(lexicon, Keys.NINE));
        words = words(List.of());
    }

    /** @param traditional whether candidates are written in traditional characters */
    static Decoders open(boolean traditional) {
        Decoders opened = new Decoders(Lexicon.load(), traditional ? new Traditional() : null);
        opened.warmUp();
        return opened;
    }

    /** The first answers cost many times what later ones do: nobody shall wait for them. */
    private void warmUp() {
        for (Purpose purpose : List.of(Purpose.NAME, Purpose.WORDS)) {
            for (int keys = 1; keys <= WARMING_NINE.length(); keys++) {
                candidates(new CandidateSource.Question(0, purpose, true, WARMING_NINE.substring(0, keys), ""));
                candidates(new CandidateSource.Question(0, purpose, false, WARMING.substring(0, keys), ""));
            }
        }
    }

    void know(Collection<String> more) {
        words = words(more);
    }

    private Map<Keys, WordDecoder> words(Collection<String> more) {
        return Map.of(
                Keys.FULL, new WordDecoder(lexicon, Keys.FULL, more),
                Keys.NINE, new WordDecoder(lexicon, Keys.NINE, more));
    }

    List<Candidate> candidates(CandidateSource.Question question) {
        Keys keys = question.nineKey() ? Keys.NINE : Keys.FULL;
        boolean isName = question.purpose() == Purpose.NAME;
        List<Candidate> found = isName ? names(keys, question) : words.get(keys).decode(question.typed(), LIMIT);
        Traditional written = traditional;
        if (written == null) {
            return found;
        }
        boolean hasSurname = isName && question.before().isEmpty();
        Map<String, Candidate> each = new LinkedHashMap<>();
        for (Candidate candidate : found) {
            Candidate as = hasSurname ? written.ofName(candidate) : written.of(candidate);
            each.putIfAbsent(as.text(), as);
        }
        return List.copyOf(each.values());
    }

    private List<Candidate> names(Keys keys, CandidateSource.Question question) {
        NameDecoder decoder = names.get(keys);
        return isSurname(question.before())
                ? decoder.decodeGiven(question.typed(), LIMIT)
                : decoder.decode(question.typed(), LIMIT);
    }

    /** Whether a given name follows: a surname, or the beginning of a name, was chosen. */
    private static boolean isSurname(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isIdeographic);
    }

    /** The characters that are read like that one, itself among them. */
    List<String> characters(String character, String syllable, boolean namesFirst) {
        List<String> listed = lexicon.characters(syllable, namesFirst);
        Traditional written = traditional;
        Stream<String> all = written == null
                ? listed.stream()
                : listed.stream()
                        .map(each -> written.of(new Candidate(each, List.of(syllable), 0))
                                .text());
        return Stream.concat(listed.contains(character) || written != null ? Stream.empty() : Stream.of(character), all)
                .distinct()
                .toList();
    }
}
