package org.centerkiosk.terminal.attract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.attract.Sample.LOOP;
import static org.centerkiosk.terminal.attract.Sample.NOW;
import static org.centerkiosk.terminal.attract.Sample.content;
import static org.centerkiosk.terminal.attract.Sample.event;
import static org.centerkiosk.terminal.attract.Sample.exhibition;
import static org.centerkiosk.terminal.attract.Sample.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.centerkiosk.config.Category;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class AttractViewModelTest {

    private static final int ROWS = 5;

    private LobbyService lobby = Sample.lobby(SyncState.initial());

    private AttractViewModel viewModel(SyncState content) {
        return viewModel(content, () -> LOOP);
    }

    private AttractViewModel viewModel(SyncState content, Supplier<LoopConfig> loop) {
        lobby = Sample.lobby(content);
        return new AttractViewModel(lobby, new Wordings(SampleProgramme.ZONE), loop, ROWS, false);
    }

    private AttractModel shown(AttractViewModel viewModel) {
        return viewModel.show(lobby.store().get());
    }

    private static LobbyState state(SyncState content, Instant now) {
        return new LobbyState(content, null, now, null, Language.ZH, false);
    }

    private static String uid(AttractModel model) {
        return Objects.requireNonNull(model.slide()).listing().event().uid();
    }

    /** The events of that many slides one after the other, the first one included. */
    private List<String> slides(AttractViewModel viewModel, int count) {
        List<String> uids = new ArrayList<>();
        uids.add(uid(shown(viewModel)));
        while (uids.size() < count) {
            uids.add(uid(viewModel.next()));
        }
        return uids;
    }

    private static Event[] daily(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> event("e" + day, session("e" + day, day + 1, "10:00", "11:00")))
                .toArray(Event[]::new);
    }

    @Test
    void everyEventIsSeenInTimeAndThenTheFirstAgain() {
        List<String> all = IntStream.range(0, 20).mapToObj(day -> "e" + day).toList();
        AttractViewModel viewModel = viewModel(content(daily(20)));
        assertThat(slides(viewModel, 40))
                .isEqualTo(Stream.concat(all.stream(), all.stream()).toList());
    }

    @Test
    void pictureOfTheScreenIsTrueUntilASessionOnShowBeginsOrTheDayEnds() {
        AttractViewModel busy = viewModel(content(event("soon", session("soon", 0, "23:00", "23:30")), daily(1)[0]));
        shown(busy);
        assertThat(busy.trueUntil()).isEqualTo(at("23:00"));
        AttractViewModel quiet = viewModel(content(daily(1)));
        shown(quiet);
        assertThat(quiet.trueUntil()).isEqualTo(at("00:00").plus(Duration.ofDays(1)));
    }

    private static Instant at(String time) {
        return NOW.atZone(SampleProgramme.ZONE)
                .toLocalDate()
                .atTime(LocalTime.parse(time))
                .atZone(SampleProgramme.ZONE)
                .toInstant();
    }

    @Test
    void roundHasEightSlidesAtMost() {
        AttractViewModel viewModel = viewModel(content(daily(11)));
        AttractModel model = shown(viewModel);
        assertThat(model.segments()).isEqualTo(8);
        for (int slide = 0; slide < 8; slide++) {
            model = viewModel.next();
        }
        assertThat(uid(model)).isEqualTo("e8");
        assertThat(model.segments()).isEqualTo(3);
        assertThat(model.segment()).isZero();
    }

    @Test
    void eventHasOneSlideWithItsNextSession() {
        Event weekly = event(
                "weekly",
                session("weekly", -7, "10:00", "11:00"),
                session("weekly", 0, "09:00", "10:00"),
                session("weekly", 7, "10:00", "11:00"),
                session("weekly", 14, "10:00", "11:00"));
        AttractViewModel viewModel = viewModel(content(weekly, event("other", session("other", 8, "10:00", "11:00"))));
        Slide slide = Objects.requireNonNull(shown(viewModel).slide());
        assertThat(slide.listing().session().firstDay()).isEqualTo(Sample.TODAY.plusDays(7));
        assertThat(slides(viewModel, 3)).containsExactly("weekly", "other", "weekly");
    }

    @Test
    void whatDoesNotTakePlaceHasNoSlide() {
        AttractViewModel viewModel = viewModel(content(
                event("off", session("off", 1, "10:00", "11:00", SessionStatus.CANCELLED, null)),
                event("later", session("later", 1, "11:00", "12:00", SessionStatus.POSTPONED, null)),
                event("on", session("on", 2, "10:00", "11:00"))));
        assertThat(slides(viewModel, 2)).containsOnly("on");
    }

    @Test
    void cancelledSessionGivesWayToTheNextOfItsEvent() {
        Event course = event(
                "course",
                session("course", 1, "10:00", "11:00", SessionStatus.CANCELLED, null),
                session("course", 8, "10:00", "11:00"));
        Slide slide = Objects.requireNonNull(shown(viewModel(content(course))).slide());
        assertThat(slide.listing().session().firstDay()).isEqualTo(Sample.TODAY.plusDays(8));
    }

    @Test
    void whatIsBeyondTheMonthHasNoSlide() {
        AttractViewModel viewModel = viewModel(content(
                event("last", session("last", 29, "20:00", "21:00")),
                event("beyond", session("beyond", 30, "10:00", "11:00"))));
        assertThat(slides(viewModel, 3)).containsOnly("last");
    }

    @Test
    void categoriesFilterTheSlidesAlone() {
        Event show = event(
                "show",
                org.centerkiosk.core.event.Category.PERFORMANCE,
                null,
                null,
                session("show", 1, "10:00", "11:00"));
        AttractViewModel viewModel = viewModel(
                content(show, event("talk", session("talk", 2, "10:00", "11:00"))),
                () -> Sample.loop(8, Category.PERFORMANCE));
        assertThat(slides(viewModel, 3)).containsOnly("show");
        assertThat(shown(viewModel).rows()).hasSize(2);
    }

    @Test
    void sessionThatEndsLeavesTheStageAtOnce() {
        SyncState content = content(
                event("now", session("now", 0, "14:00", "15:00")), event("next", session("next", 0, "16:00", "17:00")));
        AttractViewModel viewModel = viewModel(content);
        assertThat(uid(viewModel.show(state(content, NOW)))).isEqualTo("now");
        assertThat(uid(viewModel.show(state(content, SampleProgramme.at(Sample.TODAY, "15:00")))))
                .isEqualTo("next");
    }

    @Test
    void newContentEndsASlideThatIsGone() {
        Event first = event("first", session("first", 1, "10:00", "11:00"));
        Event second = event("second", session("second", 2, "10:00", "11:00"));
        AttractViewModel viewModel = viewModel(content(first, second));
        assertThat(uid(shown(viewModel))).isEqualTo("first");
        assertThat(uid(viewModel.show(state(content(second), NOW)))).isEqualTo("second");
        assertThat(viewModel.show(state(SyncState.initial(), NOW)).slide()).isNull();
        assertThat(uid(viewModel.show(state(content(first), NOW)))).isEqualTo("first");
    }

    @Test
    void newContentKeepsTheSlideThatStillHolds() {
        AttractViewModel viewModel = viewModel(content(daily(20)));
        slides(viewModel, 5);
        assertThat(uid(viewModel.show(state(content(daily(30)), NOW)))).isEqualTo("e4");
    }

    @Test
    void noSlideIsSkippedWhenTheOneOnShowEndsAtTheTurn() {
        SyncState before = content(daily(3));
        AttractViewModel viewModel = viewModel(before);
        shown(viewModel);
        SyncState after = content(daily(3)[1], daily(3)[2]);
        lobby.contentChanged(after);
        viewModel.show(state(after, NOW));
        assertThat(uid(viewModel.next())).isEqualTo("e2");
    }

    @Test
    void upcomingIsTheNextSlide() {
        AttractViewModel viewModel = viewModel(content(daily(9)));
        AttractModel model = shown(viewModel);
        for (int slide = 0; slide < 20; slide++) {
            String upcoming =
                    Objects.requireNonNull(model.upcoming()).listing().event().uid();
            model = viewModel.next();
            assertThat(uid(model)).isEqualTo(upcoming);
        }
    }

    @Test
    void stripHoldsTheNextSessionsByStart() {
        AttractModel model = shown(viewModel(content(
                event("over", session("over", 0, "13:00", "14:00")),
                event("late", session("late", 0, "19:00", "20:00")),
                event("on", session("on", 0, "14:00", "15:00")),
                event("tomorrow", session("tomorrow", 1, "09:00", "10:00")))));
        assertThat(model.rows()).extracting(row -> row.session().uid()).containsExactly("on", "late", "tomorrow");
        assertThat(model.rows()).extracting(StripRow::day).containsExactly("今天", "今天", "周三");
        assertThat(model.rows().getFirst().pill()).isEqualTo("进行中");
    }

    @Test
    void whatIsCancelledTodayStaysListedWithItsReason() {
        AttractModel model = shown(viewModel(content(
                event("today", session("today", 0, "19:00", "20:00", SessionStatus.CANCELLED, null)),
                event("tomorrow", session("tomorrow", 1, "19:00", "20:00", SessionStatus.CANCELLED, null)))));
        assertThat(model.rows()).singleElement().satisfies(row -> {
            assertThat(row.session().uid()).isEqualTo("today");
            assertThat(row.struck()).isTrue();
            assertThat(row.detail()).isEqualTo("老师生病");
            assertThat(row.pill()).isEqualTo("今晚取消");
        });
    }

    @Test
    void runningExhibitionsTakeOneRowAtTheEnd() {
        AttractModel model = shown(viewModel(content(
                event("paper", exhibition("paper", -10, 19)),
                event("photo", exhibition("photo", -20, 3)),
                event("talk", session("talk", 0, "19:00", "20:00")))));
        assertThat(model.rows()).extracting(row -> row.session().uid()).containsExactly("talk", "photo");
    }

    @Test
    void runningExhibitionsNeverCrowdOutWhatComesNext() {
        Event[] events = Stream.concat(Stream.of(daily(9)), Stream.of(event("paper", exhibition("paper", -10, 19))))
                .toArray(Event[]::new);
        assertThat(shown(viewModel(content(events))).rows())
                .hasSize(ROWS)
                .noneMatch(row -> row.session().uid().equals("paper"));
    }

    @Test
    void headingPromisesThisWeekOnlyWhereItIs() {
        assertThat(shown(viewModel(content(event("a", session("a", 6, "10:00", "11:00")))))
                        .heading())
                .isEqualTo("今天·本周");
        AttractModel later = shown(viewModel(content(event("a", session("a", 7, "10:00", "11:00")))));
        assertThat(later.heading()).isEqualTo("近期活动");
        assertThat(later.rows().getFirst().day()).isEqualTo("12/1");
    }

    @Test
    void totalCountsSessionsThatAreToComeOrOn() {
        AttractModel model = shown(viewModel(content(
                event("on", session("on", 0, "14:00", "15:00"), session("on", 7, "14:00", "15:00")),
                event("over", session("over", 0, "13:00", "14:00")),
                event("off", session("off", 1, "13:00", "14:00", SessionStatus.CANCELLED, null)))));
        assertThat(model.total()).isEqualTo("未来一个月共 2 场");
    }

    @Test
    void touchOnTheStageOpensTheSessionOnShow() {
        AttractViewModel viewModel = viewModel(content(daily(3)));
        shown(viewModel);
        AttractModel model = viewModel.next();
        viewModel.openShown();
        assertThat(lobby.store().get().route())
                .isEqualTo(new Route.Detail(Objects.requireNonNull(model.slide())
                        .listing()
                        .session()
                        .id()));
    }

    @Test
    void touchWithoutASlideOpensTheList() {
        AttractViewModel viewModel = viewModel(SyncState.initial());
        shown(viewModel);
        viewModel.openShown();
        assertThat(lobby.store().get().route()).isEqualTo(Route.Browse.today());
    }
}
