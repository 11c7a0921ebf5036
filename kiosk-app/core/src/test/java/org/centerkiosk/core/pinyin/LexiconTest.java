package org.centerkiosk.core.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.load();

    @Test
    void everySurnameHasAPlaceInTheDictionary() {
        assertThat(Surnames.all())
                .allSatisfy(surname -> assertThat(surname.readings())
                        .allSatisfy(reading -> assertThat(List.of(reading.split(" ")))
                                .allMatch(syllable -> lexicon.number(syllable) >= 0)));
    }

    @Test
    void charactersInGeneralUseAreThere() {
        assertThat(lexicon.characters("lü", false)).contains("绿", "吕", "律");
        assertThat(lexicon.characters("yi", true)).hasSizeGreaterThan(200).contains("一", "怡", "懿", "熠");
        assertThat(lexicon.characters("qq", true)).isEmpty();
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> Lexicon.of(ByteBuffer.allocate(64))).hasMessageContaining("not a packed dictionary");
        assertThatThrownBy(() -> Lexicon.of(ByteBuffer.allocate(3))).hasMessageContaining("not a packed dictionary");
    }

    @Test
    void whatIsPackedIsFoundAgain() {
        LexiconWriter writer = new LexiconWriter(List.of("a", "ba", "nü"));
        writer.character("a", "阿", Lexicon.Place.WORD, 0.1);
        writer.character("ba", "爸", Lexicon.Place.WORD, 0.01);
        writer.character("ba", "吧", Lexicon.Place.WORD, 0.2);
        writer.character("ba", "爸", Lexicon.Place.SECOND, 0.3);
        writer.orderCharacters();
        assertThat(writer.pair("a", "ba", "阿爸", 0.5)).isTrue();
        assertThat(writer.pair("a", "ba", "阿王", 0.5)).isFalse();
        assertThat(writer.word(new LexiconSources.Spelt("阿爸", List.of("a", "ba"), 1), 0.25))
                .isTrue();
        Lexicon packed = Lexicon.of(writer.pack());
        assertThat(packed.syllables()).containsExactly("a", "ba", "nü");
        assertThat(packed.characters("ba", false)).containsExactly("吧", "爸");
        assertThat(packed.characters("ba", true)).containsExactly("爸", "吧");
        WordNode node = packed.words().child(packed.words().find(0)).child(0);
        assertThat(node.size()).isEqualTo(1);
        assertThat(node.characterIndex(0, 1)).isEqualTo(1);
        assertThat(packed.pairs(0).size()).isEqualTo(1);
        assertThat(packed.pairs(0).firstWith(1)).isZero();
    }

    /** The part that costs are tuned on; what is set aside is for scripts/bench-keyboard. */
    @Test
    void theTuningListsAreFoundAsOftenAsPromised() throws IOException, URISyntaxException {
        NameDecoder names = new NameDecoder(lexicon, Keys.FULL);
        List<KeyboardBenchmark.Item> items = list("names.tuning.tsv");
        long first = items.stream()
                .filter(item ->
                        names.decode(item.typed("full"), 1).getFirst().text().equals(item.text()))
                .count();
        assertThat(100.0 * first / items.size()).isGreaterThan(75);
        WordDecoder words = new WordDecoder(lexicon, Keys.FULL);
        items = list("words.tuning.tsv");
        first = items.stream()
                .filter(item ->
                        words.decode(item.typed("full"), 1).getFirst().text().equals(item.text()))
                .count();
        assertThat(100.0 * first / items.size()).isGreaterThan(88);
    }

    private static List<KeyboardBenchmark.Item> list(String name) throws IOException, URISyntaxException {
        return KeyboardBenchmark.items(Path.of(
                Objects.requireNonNull(LexiconTest.class.getResource(name)).toURI()));
    }
}
