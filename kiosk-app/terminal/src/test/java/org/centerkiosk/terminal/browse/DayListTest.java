package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.NOW;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.terminal.sample.AwkwardProgramme;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.junit.jupiter.api.Test;

class DayListTest {

    @Test
    void whatIsOverIsLeftOut() {
        assertThat(titles(list(SampleProgramme.programme(), TODAY, NOW))).doesNotContain("社区合唱团排练");
        assertThat(titles(list(SampleProgramme.programme(), TODAY, at(TODAY, "08:00"))))
                .contains("社区合唱团排练");
    }

    @Test
    void whatIsOnStaysUntilItsEnd() {
        assertThat(titles(list(SampleProgramme.programme(), TODAY, at(TODAY, "14:59"))))
                .contains("太极与呼吸");
        assertThat(titles(list(SampleProgramme.programme(), TODAY, at(TODAY, "15:00"))))
                .doesNotContain("太极与呼吸");
    }

    @Test
    void cancelledStaysListedUntilItWouldHaveEnded() {
        assertThat(titles(list(SampleProgramme.programme(), TODAY, at(TODAY, "20:29"))))
                .contains("吉他弹唱·零基础");
        assertThat(titles(list(SampleProgramme.programme(), TODAY, at(TODAY, "20:30"))))
                .doesNotContain("吉他弹唱·零基础");
    }

    @Test
    void movedStandsWhereItWasAndWhereItIs() {
        Programme programme = AwkwardProgramme.content().programme();
        DayList before = list(programme, TODAY, NOW);
        DayList after = list(programme, TODAY.plusDays(1), NOW);
        DayList.Entry gone = before.find(AwkwardProgramme.MOVED).orElseThrow();
        assertThat(gone.movedAway()).isTrue();
        assertThat(gone.start()).isEqualTo(at(TODAY, "18:00"));
        assertThat(gone.takesPlace()).isFalse();
        DayList.Entry here = after.find(AwkwardProgramme.MOVED).orElseThrow();
        assertThat(here.movedAway()).isFalse();
        assertThat(here.start()).isEqualTo(at(TODAY.plusDays(1), "19:00"));
    }

    @Test
    void movedAwayLeavesTheListWhenItWouldHaveEnded() {
        Programme programme = AwkwardProgramme.content().programme();
        assertThat(list(programme, TODAY, at(TODAY, "19:29")).find(AwkwardProgramme.MOVED))
                .isPresent();
        assertThat(list(programme, TODAY, at(TODAY, "19:30")).find(AwkwardProgramme.MOVED))
                .isEmpty();
    }

    @Test
    void movedWithinItsDayStandsOnce() {
        Event event = event("m", session("m", at(TODAY, "15:00"), at(TODAY, "17:00"), at(TODAY, "18:00")));
        DayList list = list(Programme.of(List.of(event)), TODAY, NOW);
        assertThat(list.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.movedAway()).isFalse());
    }

    @Test
    void whatRunsForDaysComesLastOnEachOfThem() {
        for (int day = 0; day < 19; day++) {
            DayList list = list(SampleProgramme.programme(), TODAY.plusDays(day), NOW);
            assertThat(list.entries().getLast().listing().event().uid()).isEqualTo("paper");
        }
        assertThat(titles(list(SampleProgramme.programme(), TODAY.plusDays(19), NOW)))
                .doesNotContain("纸上山河：剪纸艺术展");
    }

    @Test
    void nightIsListedOnItsEveningAndAfterMidnightWhileItGoesOn() {
        Event event = event("n", plain("n", at(TODAY, "22:00"), at(TODAY.plusDays(1), "01:00")));
        Programme programme = Programme.of(List.of(event));
        assertThat(list(programme, TODAY, NOW).size()).isEqualTo(1);
        assertThat(list(programme, TODAY.plusDays(1), NOW).isEmpty()).isTrue();
        assertThat(list(programme, TODAY.plusDays(1), at(TODAY.plusDays(1), "00:30"))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void categoryNarrowsTheList() {
        SessionWords words = words(NOW);
        DayList talks = DayList.of(SampleProgramme.programme(), TODAY, Category.LECTURE, words);
        assertThat(titles(talks)).containsExactly("走进《诗经》里的四季");
    }

    @Test
    void nextIsTheFirstThatBeginsAndTakesPlace() {
        DayList list = list(SampleProgramme.programme(), TODAY, NOW);
        assertThat(list.next(NOW).orElseThrow().listing().event().uid()).isEqualTo("guzheng");
        Instant late = at(TODAY, "18:45");
        assertThat(list(SampleProgramme.programme(), TODAY, late)
                        .next(late)
                        .orElseThrow()
                        .listing()
                        .event()
                        .uid())
                .isEqualTo("shijing");
    }

    @Test
    void whereNothingBeginsAnyMoreNextIsWhatIsOn() {
        Instant late = at(TODAY, "19:30");
        assertThat(list(SampleProgramme.programme(), TODAY, late)
                        .next(late)
                        .orElseThrow()
                        .listing()
                        .event()
                        .uid())
                .isIn("reading", "shijing");
    }

    @Test
    void openCountsWhatOneCanStillGetInto() {
        // Guzheng, painting, the kites' waiting list and the talk; not what is full, cancelled, on or without seats.
        assertThat(list(SampleProgramme.programme(), TODAY, NOW).open(NOW)).isEqualTo(4);
    }

    private static DayList list(Programme programme, LocalDate day, Instant now) {
        return DayList.of(programme, day, null, words(now));
    }

    private static SessionWords words(Instant now) {
        return new SessionWords(new Wording(Language.ZH, ZONE), now, false);
    }

    private static List<String> titles(DayList list) {
        return list.entries().stream()
                .map(entry -> entry.listing().title().zh())
                .toList();
    }

    private static Session plain(String uid, Instant start, Instant end) {
        return new Session(
                new SessionId(uid, start), start, end, ZONE, false, SessionStatus.SCHEDULED, null, null, null, 0, null);
    }

    private static Session session(String uid, Instant original, Instant start, Instant end) {
        return new Session(
                new SessionId(uid, original),
                start,
                end,
                ZONE,
                false,
                SessionStatus.RESCHEDULED,
                null,
                null,
                null,
                0,
                null);
    }

    private static Event event(String uid, Session session) {
        return new Event(
                uid,
                LocalText.of(uid),
                null,
                null,
                Category.LECTURE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(session),
                1,
                null,
                "test");
    }
}
