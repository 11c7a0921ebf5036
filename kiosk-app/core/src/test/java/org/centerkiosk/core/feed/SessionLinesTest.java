package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;

import org.centerkiosk.core.event.Programme;
import org.junit.jupiter.api.Test;

class SessionLinesTest {

    @Test
    void everySessionOfTheRangeIsOneObjectByStart() {
        FeedWindow window = Feeds.window("2026-11-01", "2027-01-01");
        FeedResult result = Feeds.read(
                calendar(
                        event("late", "DTSTART;TZID=Asia/Tokyo:20261128T150000", "DURATION:PT1H", "LOCATION:\"203\""),
                        event("days", "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261129", "STATUS:CANCELLED"),
                        event("after", "DTSTART:20261201T000000")),
                window);

        assertThat(SessionLines.of(
                        Programme.of(result.events()),
                        window.from(),
                        Feeds.window("2026-12-01", "2026-12-02").from()))
                .containsExactly(
                        "{\"uid\":\"days\",\"start\":\"2026-11-27\",\"end\":\"2026-11-29\",\"zone\":\"Asia/Shanghai\","
                                + "\"status\":\"cancelled\",\"summary\":\"days\",\"location\":null}",
                        "{\"uid\":\"late\",\"start\":\"2026-11-28T15:00:00+09:00\",\"end\":\"2026-11-28T16:00:00+09:00\","
                                + "\"zone\":\"Asia/Tokyo\",\"status\":\"scheduled\",\"summary\":\"late\","
                                + "\"location\":\"\\\"203\\\"\"}");
    }
}
