package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.centerkiosk.core.event.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedCategoryTest {

    private static final FeedWindow WINDOW = new FeedWindow(
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            ZoneId.of("Asia/Shanghai"),
            Instant.parse("2026-11-01T00:00:00Z"));

    @Test
    void theFeedsCategoryCountsWhereAnEventDoesNotSayItsOwn() {
        assertThat(category("太极与呼吸", null, Category.LECTURE)).isEqualTo(Category.LECTURE);
    }

    @Test
    void theEventsOwnCategoryGoesBeforeTheFeeds() {
        assertThat(category("太极与呼吸", "展览", Category.LECTURE)).isEqualTo(Category.EXHIBITION);
    }

    @Test
    void withoutEitherTheTitleTells() {
        assertThat(category("太极与呼吸", null, null)).isEqualTo(Category.HEALTH);
    }

    private static Category category(String title, @Nullable String own, @Nullable Category feeds) {
        String calendar = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:test",
                "BEGIN:VEVENT",
                "UID:one",
                "SUMMARY:" + title,
                "DTSTART:20261110T070000Z",
                "DTEND:20261110T080000Z",
                own == null ? "COMMENT:none" : "CATEGORIES:" + own,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        FeedDocument document =
                new FeedDocument("test", "test.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8), feeds);
        return new FeedReader().read(document, WINDOW).events().getFirst().category();
    }
}
