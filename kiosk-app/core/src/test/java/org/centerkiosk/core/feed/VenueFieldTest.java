package org.centerkiosk.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.calendar;
import static org.centerkiosk.core.feed.Feeds.event;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.onlySession;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.window;

import java.util.List;
import org.centerkiosk.core.event.Place;
import org.junit.jupiter.api.Test;

class VenueFieldTest {

    private static final FeedWindow WINDOW = window("2026-11-22", "2026-12-31");

    @Test
    void venueIsReadFromEveryFormat() {
        List<String> schedules = List.of(
                "id,title,start,venue\ne,讲座,2026-11-28 15:00,station-3\n",
                "编号,标题,开始,场馆\ne,讲座,2026-11-28 15:00,station-3\n",
                calendar(event("e", "DTSTART:20261128T150000", "X-KIOSK-VENUE:station-3")),
                "{\"@type\":\"Event\",\"@id\":\"e\",\"name\":\"讲座\",\"startDate\":\"2026-11-28\",\"kiosk:venue\":\"station-3\"}");

        for (String schedule : schedules) {
            FeedResult result = read(schedule, WINDOW);
            assertThat(result.problems()).isEmpty();
            assertThat(onlyEvent(result).venue()).isEqualTo("station-3");
            assertThat(onlySession(result).place()).isNull();
        }
    }

    @Test
    void venueToldByItsNameSaysWhereToo() {
        FeedResult result = read("编号,标题,开始,场馆\ne,讲座,2026-11-28 15:00,湖东实践站\n", WINDOW);

        assertThat(onlyEvent(result).venue()).isEqualTo("湖东实践站");
        assertThat(onlySession(result).place()).isEqualTo(Place.of("湖东实践站"));
    }

    @Test
    void placeCountsBeforeTheVenue() {
        FeedResult result = read("编号,标题,开始,场馆,地点\ne,讲座,2026-11-28 15:00,湖东实践站,203 教室\n", WINDOW);

        assertThat(onlySession(result).place()).isEqualTo(Place.of("203 教室"));
    }

    @Test
    void scheduleWithoutVenuesHasNone() {
        assertThat(onlyEvent(read("编号,标题,开始\ne,讲座,2026-11-28\n", WINDOW)).venue())
                .isNull();
    }
}
