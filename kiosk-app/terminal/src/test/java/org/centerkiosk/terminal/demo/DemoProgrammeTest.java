package org.centerkiosk.terminal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo shows a full and lively month, whatever day it is. */
class DemoProgrammeTest {

    /** Each weekday, around the schedules' own week, and days of other seasons and years. */
    static Stream<LocalDate> days() {
        return Stream.concat(
                IntStream.range(0, 7).mapToObj(WeekShift.BASE::plusDays),
                Stream.of("2026-12-31", "2027-02-28", "2027-06-20", "2028-02-29", "2031-08-07")
                        .map(LocalDate::parse));
    }

    @ParameterizedTest
    @MethodSource("days")
    void theFeedsHaveNoProblem(LocalDate today) {
        assertThat(DemoProgramme.on(today).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("days")
    void thirtyDaysHaveAtLeast120Sessions(LocalDate today) {
        assertThat(DemoProgramme.on(today).listings()).hasSizeBetween(120, 400);
    }

    @ParameterizedTest
    @MethodSource("days")
    void sixteenFreeCoursesHaveEightToSixteenSessionsEach(LocalDate today) {
        List<Event> courses = DemoProgramme.on(today).events().stream()
                .filter(event -> event.source().equals("courses.xlsx"))
                .toList();

        assertThat(courses).hasSize(16).allSatisfy(course -> {
            assertThat(course.category()).isEqualTo(Category.COURSE);
            assertThat(course.sessionCount()).isBetween(8, 16);
            assertThat(course.terms()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyCategoryIsThereOnMostDays(LocalDate today) {
        DemoProgramme programme = DemoProgramme.on(today);

        for (Category category : Category.values()) {
            long days = IntStream.range(0, 7)
                    .filter(day -> programme.on(day).stream()
                            .anyMatch(listing -> listing.event().category() == category))
                    .count();
            assertThat(days).as("days of the week with %s", category).isGreaterThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void atAnyTimeOfTheDaySomethingIsOnAndSomethingComes(LocalDate today) {
        DemoProgramme programme = DemoProgramme.on(today);

        for (LocalTime time = LocalTime.of(9, 0); !time.isAfter(LocalTime.of(20, 30)); time = time.plusMinutes(15)) {
            Instant now = today.atTime(time).atZone(DemoCentre.ZONE).toInstant();
            assertThat(programme.listings())
                    .as("on at %s", time)
                    .anyMatch(listing -> listing.session().isOnAt(now));
            assertThat(programme.listings())
                    .as("on or about to begin at %s, not counting what lasts for days", time)
                    .anyMatch(listing -> takesPlaceWithin(listing.session(), now, Duration.ofHours(1)));
        }
    }

    private static boolean takesPlaceWithin(Session session, Instant now, Duration wait) {
        return session.takesPlace()
                && !session.allDay()
                && !session.start().isAfter(now.plus(wait))
                && session.end().isAfter(now);
    }

    @ParameterizedTest
    @MethodSource("days")
    void theWeekHasSeatsOfEveryState(LocalDate today) {
        List<Listing> week = DemoProgramme.on(today).week();

        assertThat(week).anyMatch(listing -> seats(listing, State.PLENTY));
        assertThat(week).anyMatch(listing -> seats(listing, State.FEW));
        assertThat(week).anyMatch(listing -> seats(listing, State.WAITING_LIST));
        assertThat(week).anyMatch(listing -> seats(listing, State.FULL));
        assertThat(week)
                .anyMatch(listing -> listing.event().terms() != null
                        && listing.event().terms().mode() == SignUpTerms.Mode.WALK_IN);
    }

    private enum State {
        PLENTY,
        FEW,
        WAITING_LIST,
        FULL
    }

    private static boolean seats(Listing listing, State state) {
        var seats = listing.session().seats();
        if (seats == null || !listing.session().takesPlace()) {
            return false;
        }
        return state
                == (seats.isFull()
                        ? seats.waitingListOpen() ? State.WAITING_LIST : State.FULL
                        : seats.isFew() ? State.FEW : State.PLENTY);
    }

    @ParameterizedTest
    @MethodSource("days")
    void twoWeeksHaveCancelledAndMovedSessionsWithTheirReasons(LocalDate today) {
        Instant end = today.plusDays(14).atStartOfDay(DemoCentre.ZONE).toInstant();
        List<Session> sessions = DemoProgramme.on(today).listings().stream()
                .map(Listing::session)
                .filter(session -> session.start().isBefore(end))
                .toList();

        for (SessionStatus status : List.of(SessionStatus.CANCELLED, SessionStatus.RESCHEDULED)) {
            assertThat(sessions.stream().filter(session -> session.status() == status))
                    .as("%s", status)
                    .isNotEmpty()
                    .allSatisfy(session -> {
                        assertThat(session.reason()).isNotNull();
                        assertThat(session.reason().en()).isNotNull();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void anExhibitionClosesWithinAWeekAndOthersRunForWeeks(LocalDate today) {
        List<Session> exhibitions = DemoProgramme.on(today).listings().stream()
                .map(Listing::session)
                .filter(session -> session.allDay() && session.isMultiDay())
                .toList();

        assertThat(exhibitions).anyMatch(session -> session.lastDay().isBefore(today.plusDays(7)));
        assertThat(exhibitions)
                .anyMatch(
                        session -> session.lastDay().isAfter(session.firstDay().plusWeeks(3)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void theWeekHasEveningPerformances(LocalDate today) {
        assertThat(DemoProgramme.on(today).week().stream()
                        .filter(listing -> listing.event().category() == Category.PERFORMANCE)
                        .filter(listing -> listing.session().zonedStart().getHour() >= 19))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("days")
    void noPlaceholderReachesTheScreen(LocalDate today) {
        assertThat(DemoProgramme.on(today).events().toString()).doesNotContain("{");
    }
}
