package org.centerkiosk.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PosterWordsTest {

    private final PosterWords posters = PosterWords.load();

    @Test
    void noWordHasTwoMotifs() {
        List<PosterWords.Word> words = posters.words();
        List<String> twice = words.stream()
                .map(PosterWords.Word::text)
                .filter(text ->
                        words.stream().filter(word -> word.text().equals(text)).count() > 1)
                .toList();
        assertThat(words).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void everyCategoryHasAMotifOfItsOwn() {
        List<String> motifs =
                java.util.Arrays.stream(Category.values()).map(PosterWords::of).toList();
        assertThat(motifs).doesNotHaveDuplicates();
        assertThat(posters.motifs()).containsAll(motifs);
    }
}
