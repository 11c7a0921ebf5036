package org.centerkiosk.terminal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.PosterWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterCatalogTest {
    private final PosterCatalog catalog = new PosterCatalog();

    @ParameterizedTest
    @CsvSource({
        "冬日丝竹, BAMBOO",
        "新年音乐会, BAMBOO",
        "走进《诗经》里的四季, BOOK",
        "手机摄影入门, GALLERY",
        "老年人智能手机课, BOOK",
        "剪纸展导览：纸上山河, GALLERY",
        "少儿书法展, GALLERY",
        "古筝入门班·第 9 讲, GUZHENG",
        "吉他弹唱·零基础, GUITAR",
        "国画山水基础, MOUNTAINS",
        "书法基础（楷书）, CALLIGRAPHY",
        "读书沙龙：《边城》, BOOKSHELF",
        "亲子阅读时光, BOOKSHELF",
        "垃圾分类志愿者招募, LOTUS",
        "亲子风筝工坊, KITE",
        "太极与呼吸, TAIJI",
        "八段锦晨练, TAIJI",
        "周末瑜伽, TAIJI",
        "冬至·邻里长桌宴, BOWL",
        "我们的节日：元宵, BOWL",
        "一起包饺子, BOWL",
        "Guzheng for beginners, GUZHENG",
        "GUITAR from zero, GUITAR",
        "Tai chi and breathing, TAIJI",
        "Book club: Border Town, BOOKSHELF",
        "Family kite workshop, KITE",
        "Kites, KITE",
        "Winter solstice dumplings, BOWL",
    })
    void titleChoosesTheMotif(String title, Motif motif) {
        assertThat(catalog.motifOf(event(title, null, Category.COURSE))).isEqualTo(motif);
    }

    @ParameterizedTest
    @CsvSource({"节目单发布, BAMBOO", "节约用水, BAMBOO", "社区发展座谈, BAMBOO", "Partying bookings, BAMBOO", "第 3 场, BAMBOO"})
    void wordsInsideOtherWordsDoNotCount(String title, Motif motif) {
        assertThat(catalog.motifOf(event(title, null, Category.PERFORMANCE))).isEqualTo(motif);
    }

    @Test
    void chineseTitleGoesBeforeEnglishAndKeywords() {
        assertThat(catalog.motifOf(event("吉他课", "Guzheng", Category.LECTURE, "书法")))
                .isEqualTo(Motif.GUITAR);
        assertThat(catalog.motifOf(event("周三班", "Guzheng", Category.LECTURE, "书法")))
                .isEqualTo(Motif.GUZHENG);
        assertThat(catalog.motifOf(event("周三班", null, Category.LECTURE, "其他", "书法")))
                .isEqualTo(Motif.CALLIGRAPHY);
    }

    @Test
    void everyCategoryHasItsMotif() {
        Set<Motif> motifs = new HashSet<>();
        for (Category category : Category.values()) {
            Motif motif = catalog.motifOf(event("周三", null, category));
            assertThat(motif).isEqualTo(PosterCatalog.motifOf(category));
            assertThat(motifs.add(motif)).as(category.name()).isTrue();
        }
    }

    @Test
    void everyMotifIsDrawnAndHasWords() {
        assertThat(PosterWords.load().motifs())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Motif.values())
                        .map(motif -> motif.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Event event(String zh, @Nullable String en, Category category, String... keywords) {
        return new Event(
                "uid",
                new LocalText(zh, en),
                null,
                null,
                category,
                Arrays.asList(keywords),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                1,
                null,
                "test");
    }
}
