package org.centerkiosk.terminal.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.NOW;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.browse.BrowseModel.Row;
import org.centerkiosk.terminal.browse.BrowseModel.Tone;
import org.centerkiosk.terminal.sample.AwkwardProgramme;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class BrowseViewModelTest {

    private static final SessionId GUZHENG = new SessionId("guzheng", at(TODAY, "15:00"));
    private static final SessionId PAINTING = new SessionId("painting", at(TODAY, "15:30"));
    private static final Wordings WORDINGS = new Wordings(SampleProgramme.ZONE);

    private LobbyService lobby = lobby(Route.Browse.today(), Language.ZH, SampleProgramme.online());
    private BrowseViewModel viewModel = new BrowseViewModel(lobby, WORDINGS, 31, 6, false);

    private static LobbyService lobby(Route route, Language language, SyncState content) {
        return SampleLobby.at(route, language, false, content);
    }

    private void open(Route route, Language language, SyncState content) {
        lobby = lobby(route, language, content);
        viewModel = new BrowseViewModel(lobby, WORDINGS, 31, 6, false);
    }

    private BrowseModel model() {
        return viewModel.model(lobby.store().get());
    }

    private Row row(String uid) {
        return model().rows().stream()
                .filter(row -> row.id().uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headingTellsTheDayAndWhatIsOpen() {
        assertThat(model().heading()).isEqualTo(new BrowseModel.Heading("今天", "11月24日 周二", "10 场", "4 场可报名"));
        open(Route.Browse.today(), Language.EN, SampleProgramme.online());
        assertThat(model().heading())
                .isEqualTo(new BrowseModel.Heading("Today", "Tue 24 November", "10 events", "4 open"));
    }

    @Test
    void farDayIsCalledByItsWeekday() {
        open(new Route.Browse(TODAY.plusDays(4), null, 0, null), Language.ZH, SampleProgramme.online());
        assertThat(model().heading().day()).isEqualTo("星期六");
        assertThat(model().heading().date()).isEqualTo("11月28日");
    }

    @Test
    void nextSessionIsOnTheStageAtFirst() {
        assertThat(model().shown().id()).isEqualTo(GUZHENG);
        assertThat(model().shown().stage().lead()).isEqualTo("下一场·34 分钟后");
        assertThat(model().shown().stage().line()).isEqualTo("15:00·二楼 203 琴室");
        assertThat(row("guzheng").selected()).isTrue();
    }

    @Test
    void firstTouchPutsARowOnTheStageAndTheSecondOpensIt() {
        viewModel.touch(row("painting"));
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Browse(null, null, 0, PAINTING));
        assertThat(model().shown().id()).isEqualTo(PAINTING);
        assertThat(row("guzheng").selected()).isFalse();
        viewModel.touch(row("painting"));
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Detail(PAINTING));
        lobby.back();
        assertThat(model().shown().id()).isEqualTo(PAINTING);
    }

    @Test
    void selectingIsNoStepBack() {
        viewModel.touch(row("painting"));
        lobby.back();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void choosingADayKeepsTheCategoryAndBeginsAtTheFirstPage() {
        viewModel.choose(Category.COURSE);
        viewModel.touch(row("painting"));
        viewModel.chooseDay(TODAY.plusDays(2));
        assertThat(lobby.store().get().route())
                .isEqualTo(new Route.Browse(TODAY.plusDays(2), Category.COURSE, 0, null));
    }

    @Test
    void todayIsChosenAsTodayAlsoAfterMidnight() {
        viewModel.chooseDay(TODAY.plusDays(1));
        viewModel.chooseDay(TODAY);
        assertThat(lobby.store().get().route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void pagesAreTurnedAndSayWhereTheyAre() {
        assertThat(model().pages()).isEqualTo(new BrowseModel.Pages(0, 2, "第 1–6 场，共 10 场"));
        assertThat(model().rows()).hasSize(6);
        viewModel.turnPage(1);
        assertThat(model().pages()).isEqualTo(new BrowseModel.Pages(1, 2, "第 7–10 场，共 10 场"));
        assertThat(model().rows()).hasSize(4);
        assertThat(model().pages().hasNext()).isFalse();
        assertThat(model().shown().id()).isEqualTo(GUZHENG);
    }

    @Test
    void pageThatIsNoLongerThereIsTheLast() {
        open(new Route.Browse(null, null, 9, null), Language.ZH, SampleProgramme.online());
        assertThat(model().pages().page()).isEqualTo(1);
        viewModel.turnPage(-1);
        assertThat(model().pages().page()).isZero();
    }

    @Test
    void dayThatIsNoLongerAheadIsToday() {
        open(new Route.Browse(TODAY.minusDays(1), null, 0, null), Language.ZH, SampleProgramme.online());
        assertThat(model().heading().day()).isEqualTo("今天");
    }

    @Test
    void selectedSessionThatIsGoneGivesWayToTheNext() {
        open(new Route.Browse(null, null, 0, new SessionId("nowhere", NOW)), Language.ZH, SampleProgramme.online());
        assertThat(model().shown().id()).isEqualTo(GUZHENG);
    }

    @Test
    void allCategoriesStandInTheirPlacesAndEmptyOnesSaySo() {
        assertThat(model().chips()).hasSize(8);
        assertThat(model().chips().getFirst().chosen()).isTrue();
        assertThat(model().chips())
                .filteredOn(BrowseModel.Chip::empty)
                .extracting(BrowseModel.Chip::category)
                .containsExactly(Category.PERFORMANCE);
    }

    @Test
    void dayTilesCountWhatTheCategoryLeaves() {
        assertThat(model().days().getFirst().count()).isEqualTo("10 场");
        viewModel.choose(Category.LECTURE);
        assertThat(model().days().getFirst().count()).isEqualTo("1 场");
        assertThat(model().days().get(2).count()).isEqualTo("–");
    }

    @Test
    void emptyDayLeadsToTheNextThatHasSomething() {
        viewModel.choose(Category.PERFORMANCE);
        assertThat(model().rows()).isEmpty();
        assertThat(model().empty().words()).isEqualTo("这一天没有“演出”类的活动");
        assertThat(model().empty().action()).isEqualTo("看 11月27日 周五·1 场");
        assertThat(model().shown()).isNotNull();
        viewModel.follow(model().empty());
        assertThat(lobby.store().get().route())
                .isEqualTo(new Route.Browse(TODAY.plusDays(3), Category.PERFORMANCE, 0, null));
        assertThat(model().rows()).isNotEmpty();
    }

    @Test
    void categoryWithNothingAheadLeadsToAll() {
        viewModel = new BrowseViewModel(lobby, WORDINGS, 2, 6, false);
        viewModel.choose(Category.PERFORMANCE);
        assertThat(model().empty().next()).isNull();
        viewModel.follow(model().empty());
        assertThat(lobby.store().get().route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void nothingAtAllLeadsToTheDesk() {
        open(Route.Browse.today(), Language.ZH, SyncState.initial());
        assertThat(model().shown()).isNull();
        assertThat(model().empty().words()).isEqualTo("近期还没有安排，可以问问服务台");
        viewModel.follow(model().empty());
        assertThat(lobby.store().get().route()).isEqualTo(new Route.VenueCard());
    }

    @Test
    void monthKeepsTheCategory() {
        viewModel.choose(Category.LECTURE);
        viewModel.openMonth();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Month(0, Category.LECTURE));
    }

    @Test
    void plainRowTellsCategoryPlaceAndTeacher() {
        Row row = row("painting");
        assertThat(row.start()).isEqualTo("15:30");
        assertThat(row.end()).isEqualTo("17:00");
        assertThat(row.categoryWord()).isEqualTo("免费课");
        assertThat(row.detail()).isEqualTo("三楼 305 画室·陆明川");
        assertThat(row.pill()).isEqualTo("余 11 席");
        assertThat(row.state()).isEqualTo(SeatState.FREE);
        assertThat(row("guzheng").title()).isEqualTo("古筝入门班·第 9 讲");
    }

    @Test
    void cancelledRowIsStruckAndGivesItsReason() {
        viewModel.turnPage(1);
        Row row = row("guitar");
        assertThat(row.isStruck()).isTrue();
        assertThat(row.detail()).isEqualTo("老师生病，改到 12月1日 19:00");
        assertThat(row.pill()).isEqualTo("今晚取消");
    }

    @Test
    void movedRowTellsBothDates() {
        open(new Route.Browse(null, null, 1, null), Language.ZH, AwkwardProgramme.content());
        Row gone = row("moved");
        assertThat(gone.tone()).isEqualTo(Tone.ALARM);
        assertThat(gone.start()).isEqualTo("18:00");
        assertThat(gone.detail()).isEqualTo("主讲人航班延误，改到 11月25日 19:00");
        assertThat(gone.pill()).isEqualTo("已改期");
        open(new Route.Browse(TODAY.plusDays(1), null, 1, null), Language.ZH, AwkwardProgramme.content());
        Row here = row("moved");
        assertThat(here.tone()).isEqualTo(Tone.MOVED);
        assertThat(here.start()).isEqualTo("19:00");
        assertThat(here.detail()).isEqualTo("主讲人航班延误，由 11月24日 18:00 改期·三楼 报告厅");
        assertThat(here.pill()).isEqualTo("余 12 席");
    }

    @Test
    void exhibitionTellsHowLongItRuns() {
        viewModel.turnPage(1);
        Row row = row("paper");
        assertThat(row.start()).isEqualTo("全天");
        assertThat(row.end()).isEmpty();
        assertThat(row.detail()).isEqualTo("展至 12月12日·一楼 展厅 B");
        assertThat(row.pill()).isEqualTo("展出中");
        open(new Route.Browse(TODAY.plusDays(9), null, 0, null), Language.ZH, SampleProgramme.online());
        assertThat(row("paper").pill()).isNull();
    }

    @Test
    void oldNumbersAreAboutAndSaySinceWhen() {
        open(Route.Browse.today(), Language.ZH, SampleProgramme.offline());
        assertThat(row("painting").pill()).isEqualTo("约余 11 席");
        assertThat(model().staleSince()).isEqualTo(at(TODAY, "13:52"));
        open(Route.Browse.today(), Language.ZH, SampleProgramme.online());
        assertThat(model().staleSince()).isNull();
    }

    @Test
    void largeLettersSayLessAndFilterNothing() {
        open(new Route.Browse(null, Category.LECTURE, 0, null), Language.ZH, SampleProgramme.online());
        viewModel = new BrowseViewModel(lobby, WORDINGS, 31, 20, true);
        assertThat(model().heading().day()).isEqualTo("今天 周二");
        assertThat(model().rows()).hasSize(10);
        assertThat(row("guzheng").title()).isEqualTo("古筝入门班");
        assertThat(row("painting").place()).isEqualTo("三楼 305 画室");
        assertThat(row("kite").pill()).isEqualTo("可候补");
        assertThat(row("guitar").pill()).isEqualTo("取消");
    }

    @Test
    void missingEnglishShowsTheChinese() {
        open(new Route.Browse(TODAY.plusDays(1), null, 0, null), Language.EN, SampleProgramme.online());
        assertThat(row("long").title()).startsWith("新时代文明实践");
    }

    @Test
    void equalMinutesGiveEqualModels() {
        assertThat(model()).isEqualTo(model());
    }
}
