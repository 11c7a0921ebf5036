package org.centerkiosk.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.fetch.HostileServer.head;
import static org.centerkiosk.core.fetch.HostileServer.ok;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.centerkiosk.core.feed.FeedReader;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.HostileServer;
import org.centerkiosk.core.media.MediaLimits;
import org.centerkiosk.core.media.SamplePictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as programs start it: its own thread, a real store, the real reader. */
@Timeout(60)
class SyncWiringTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T02:00:00Z"));

    @TempDir
    private Path folder;

    private final HostileServer server = new HostileServer();

    @AfterEach
    void close() {
        server.close();
    }

    private SyncService service() {
        SyncPlan plan = new SyncPlan(
                List.of(new FeedSource("library", server.uri("/library.ics"), null)),
                ZoneId.of("Asia/Shanghai"),
                30,
                Duration.ofMinutes(5),
                Duration.ofSeconds(15),
                Duration.ofMinutes(15),
                FetchLimits.SCHEDULE);
        return SyncService.in(folder, plan, MediaLimits.standard(1920, 128L << 20), new FeedReader()::read, CLOCK);
    }

    private static SyncState await(SyncService service, Predicate<SyncState> condition) throws InterruptedException {
        BlockingQueue<SyncState> found = new ArrayBlockingQueue<>(1);
        try (var subscription = service.state().subscribe(state -> {
            if (condition.test(state)) {
                found.offer(state);
            }
        })) {
            assertThat(subscription).isNotNull();
            SyncState state = found.poll(30, TimeUnit.SECONDS);
            assertThat(state).as("last: %s", service.state().get()).isNotNull();
            return state;
        }
    }

    @Test
    void calendarComesToTheScreenWithItsPictureAndStaysWithoutNetwork() throws InterruptedException {
        String poster = server.uri("/poster.jpg").toString();
        server.on("/poster.jpg", ok("image/jpeg", SamplePictures.jpeg(300, 400, 0x884422)))
                .on("/library.ics", ok("text/calendar", """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:test
                        BEGIN:VEVENT
                        UID:calligraphy
                        DTSTAMP:20261101T000000Z
                        DTSTART;TZID=Asia/Shanghai:20261123T100000
                        DURATION:PT2H
                        RRULE:FREQ=WEEKLY;COUNT=4
                        SUMMARY:书法课
                        IMAGE;VALUE=URI:%s
                        END:VEVENT
                        END:VCALENDAR
                        """.formatted(poster).replace("\n", "\r\n")));
        try (SyncService service = service()) {
            service.start();
            SyncState state = await(service, now -> !now.programme().isEmpty());
            assertThat(state.programme().listings()).hasSize(4);
            assertThat(state.media().get(poster)).exists();
            assertThat(state.problems()).isEmpty();
        }
        server.close();
        try (SyncService service = service()) {
            service.start();
            SyncState state = await(service, SyncState::offline);
            assertThat(state.programme().listings()).hasSize(4);
            assertThat(state.media().get(poster)).exists();
        }
    }

    @Test
    void closingDoesNotWaitForAServerThatHangs() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.on("/library.ics", (request, out) -> {
            out.write(head("200 OK"));
            out.flush();
            asked.countDown();
            try {
                release.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        SyncService service = service();
        service.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        service.close();
        assertThat(release.getCount()).as("closed while the server still hung").isEqualTo(1);
        release.countDown();
        service.pollNow();
    }
}
