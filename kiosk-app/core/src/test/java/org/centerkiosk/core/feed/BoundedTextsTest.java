package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTextsTest {

    private static final FeedWindow WINDOW = Feeds.window("2026-11-22", "2026-12-31");

    /** What is cut is as clean as what is not, so that it reads the same again. */
    @Test
    void cutTextDoesNotEndWithASpace() {
        String title = "字".repeat(999) + " 字";

        FeedResult result = Feeds.read("编号,标题,开始\ne," + title + ",2026-11-28\n", WINDOW);

        assertThat(Feeds.onlyEvent(result).title().zh()).isEqualTo("字".repeat(999));
        assertThat(Feeds.lines(result)).singleElement().asString().contains("longer than 1000 characters");
    }

    @Test
    void cutLeavesNoHalfOfACharacter() {
        String title = "字".repeat(999) + "😀字";

        FeedResult result = Feeds.read("编号,标题,开始\ne," + title + ",2026-11-28\n", WINDOW);

        assertThat(Feeds.onlyEvent(result).title().zh()).isEqualTo("字".repeat(999));
    }
}
