package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PinyinPropertiesTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final NameDecoder NAMES = new NameDecoder(LEXICON, Keys.FULL);
    private static final NameDecoder NINE_KEY_NAMES = new NameDecoder(LEXICON, Keys.NINE);
    private static final WordDecoder WORDS = new WordDecoder(LEXICON, Keys.FULL);
    private static final WordDecoder NINE_KEY_WORDS = new WordDecoder(LEXICON, Keys.NINE);

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> spelt() {
        return Arbitraries.of(LEXICON.syllables())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withCharRange('0', '9').ofMaxLength(24);
    }

    @Property(tries = 300)
    void anyKeysGiveCandidates(@ForAll String typed) {
        check(NAMES.decode(typed, 10), typed);
        check(WORDS.decode(typed, 10), typed);
        check(NINE_KEY_WORDS.decode(typed, 10), typed);
    }

    @Property(tries = 200)
    void anyLettersGiveCandidates(@ForAll("letters") String typed) {
        check(NAMES.decode(typed, 10), typed);
        check(WORDS.decode(typed, 40), typed);
    }

    @Property(tries = 100)
    void anyDigitsGiveCandidates(@ForAll("digits") String typed) {
        check(NINE_KEY_NAMES.decode(typed, 10), typed);
        check(NINE_KEY_WORDS.decode(typed, 10), typed);
    }

    // The spelling rules are written a second time here, less exactly: the same words each time, not new ones in CI.
    @Property(tries = 300, seed = "20261122")
    void theSyllablesOfACandidateAreWhatWasTyped(@ForAll("spelt") String typed) {
        for (Candidate candidate : WORDS.decode(typed, 20)) {
            assertThat(matches(candidate.syllables(), typed.substring(0, candidate.consumed()), typed.length()))
                    .as("%s for %s", candidate, typed)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void theSameKeysGiveTheSameCandidates(@ForAll("letters") String typed) {
        assertThat(NAMES.decode(typed, 10)).isEqualTo(new NameDecoder(LEXICON, Keys.FULL).decode(typed, 10));
        assertThat(WORDS.decode(typed, 10)).isEqualTo(WORDS.decode(typed, 10));
    }

    private static void check(List<Candidate> found, String typed) {
        assertThat(found).doesNotHaveDuplicates();
        assertThat(found).extracting(Candidate::text).doesNotHaveDuplicates();
        assertThat(found)
                .allSatisfy(candidate -> assertThat(candidate.consumed()).isBetween(1, typed.length()));
    }

    /** Whether the syllables spell the keys, written independently of the decoders: some piece for each syllable. */
    private static boolean matches(List<String> syllables, String typed, int all) {
        if (syllables.isEmpty() || typed.isEmpty()) {
            return syllables.isEmpty() && typed.isEmpty();
        }
        String plain = syllables.getFirst().replace('ü', 'v');
        for (int length = 1; length <= Math.min(6, typed.length()); length++) {
            String piece = typed.substring(0, length).replace('ü', 'v');
            boolean fits = plain.startsWith(piece)
                    || loosely(plain).equals(loosely(piece))
                    || plain.replace('v', 'u').startsWith(piece);
            if (fits && matches(syllables.subList(1, syllables.size()), typed.substring(length), all)) {
                return true;
            }
        }
        return false;
    }

    /** The same for sounds that are confused. */
    private static String loosely(String spelling) {
        return spelling.replaceFirst("^([zcs])h", "$1")
                .replaceFirst("^f", "h")
                .replaceFirst("^hu(?=.)", "h")
                .replaceFirst("^n", "l")
                .replaceFirst("ng$", "n");
    }
}
