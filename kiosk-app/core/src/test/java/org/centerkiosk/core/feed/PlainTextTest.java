package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whiteSpaceIsEvenAndWhatCannotBeSeenIsGone() {
        assertThat(PlainText.line(" a\t\u00A0\u3000b\u0000\u200B\u202Ec\u2069\uFEFF\r\nd "))
                .isEqualTo("a bc d");
    }

    @Test
    void emojiAreWholeAndHalvesOfThemAreGone() {
        assertThat(PlainText.line("👨‍👩‍👧 \uD83C x \uDFBB")).isEqualTo("👨‍👩‍👧 x");
    }

    @Test
    void paragraphsAreSeparatedByOneLineFeed() {
        assertThat(PlainText.paragraphs("\r\n a \r\n\r\n\r\nb\u2028")).isEqualTo("a\nb");
    }

    @Test
    void deepMarkupEnds() {
        assertThat(PlainText.withoutMarkup("<div>".repeat(50_000) + "x")).isEqualTo("x");
    }

    @Test
    void entitiesWithoutTagsAreMarkupToo() {
        assertThat(PlainText.withoutMarkup("a &amp; b&nbsp;c")).isEqualTo("a & b c");
    }
}
