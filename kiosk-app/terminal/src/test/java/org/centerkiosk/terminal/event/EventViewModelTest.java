package org.centerkiosk.terminal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.ScanLink;
import org.centerkiosk.core.sync.SyncState;
import org.centerkiosk.terminal.event.EventModel.About;
import org.centerkiosk.terminal.event.EventModel.Ask;
import org.centerkiosk.terminal.event.EventModel.Fact;
import org.centerkiosk.terminal.event.EventModel.Look;
import org.centerkiosk.terminal.event.EventModel.Scan;
import org.centerkiosk.terminal.event.EventModel.Series;
import org.centerkiosk.terminal.event.EventModel.Show;
import org.centerkiosk.terminal.event.EventModel.Tile;
import org.centerkiosk.terminal.sample.AwkwardProgramme;
import org.centerkiosk.terminal.sample.SampleCentre;
import org.centerkiosk.terminal.sample.SampleLobby;
import org.centerkiosk.terminal.sample.SampleMeans;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.Wordings;
import org.junit.jupiter.api.Test;

class EventViewModelTest {

    private static final VenueConfig VENUE = SampleCentre.venue();
    private static final SessionId GUZHENG = new SessionId("guzheng", at(TODAY, "15:00"));

    private LobbyService lobby = lobby(GUZHENG, Language.ZH, SampleProgramme.online());
    private EventViewModel viewModel = viewModel(new EventRoom(7, 4, false));

    private static LobbyService lobby(SessionId session, Language language, SyncState content) {
        return SampleLobby.at(new Route.Detail(session), language, false, content);
    }

    private EventViewModel viewModel(EventRoom room) {
        return new EventViewModel(lobby, new Wordings(SampleProgramme.ZONE), VENUE, Duration.ofMinutes(15), room);
    }

    private EventModel model() {
        return viewModel.model(lobby.store().get()).orElseThrow();
    }

    private EventModel model(SessionId session, Language language, SyncState content) {
        lobby = lobby(session, language, content);
        viewModel = viewModel(new EventRoom(7, 4, false));
        return model();
    }

    private static SessionId id(String uid, Instant start) {
        return new SessionId(uid, start);
    }

    @Test
    void factsTellWhenWhereWhoAndForWhom() {
        assertThat(model().facts())
                .containsExactly(
                        new Fact(About.TIME, "时间·11月24日", "今天 15:00–16:30", ""),
                        new Fact(About.PLACE, "地点", "二楼 203 琴室", "乘电梯到二楼，出门右转第三间"),
                        new Fact(About.PEOPLE, "老师", "沈若溪", "区文化馆"),
                        new Fact(About.AUDIENCE, "适合", "18–70 岁", "零基础"));
    }

    @Test
    void unknownFactsHaveNoTile() {
        EventModel bare = model(AwkwardProgramme.BARE, Language.ZH, AwkwardProgramme.content());
        assertThat(bare.facts()).containsExactly(new Fact(About.TIME, "时间·11月24日", "今天 20:00", ""));
        assertThat(bare.text()).isEmpty();
        assertThat(bare.sessions()).isNull();
    }

    @Test
    void longestRoomWithinThePlaceShowsTheWay() {
        EventModel concert = model(id("silk", at(TODAY.plusDays(4), "19:30")), Language.ZH, SampleProgramme.online());
        assertThat(concert.facts().get(1)).isEqualTo(new Fact(About.PLACE, "地点", "一楼·百姓剧场", "大厅直走到底"));
        EventModel lawn = model(id("kite2", at(TODAY.plusDays(4), "14:00")), Language.EN, SampleProgramme.online());
        assertThat(lawn.facts().get(1).extra()).isEqualTo("South gate, across the road");
    }

    @Test
    void longWayIsToldInTheText() {
        EventModel painting = model(id("painting", at(TODAY, "15:30")), Language.ZH, SampleProgramme.online());
        assertThat(painting.facts().get(1)).isEqualTo(new Fact(About.PLACE, "地点", "三楼 305 画室", ""));
        assertThat(painting.text()).contains("怎么走：乘电梯到三楼，出门左转");
    }

    @Test
    void longPlaceIsToldInTheText() {
        EventModel endless = model(AwkwardProgramme.ENDLESS, Language.ZH, AwkwardProgramme.content());
        assertThat(endless.facts()).noneMatch(fact -> fact.about() == About.PLACE);
        assertThat(endless.text()).contains("地点：澄湖街道新时代文明实践所");
    }

    @Test
    void factsWithoutATileAreToldInTheText() {
        viewModel = viewModel(new EventRoom(7, 2, false));
        assertThat(model().facts()).hasSize(2);
        assertThat(model().text()).contains("老师：沈若溪").contains("适合：18–70 岁");
    }

    @Test
    void tilesStandAroundTheChosenSessionAndThenTheSeries() {
        EventModel.Sessions sessions = model().sessions();
        assertThat(sessions.heading()).isEqualTo("选一讲，或报整期");
        assertThat(sessions.tiles()).extracting(Tile::day).containsExactly("10", "17", "24", "1", "8", "15");
        assertThat(sessions.tiles())
                .extracting(Tile::look)
                .containsExactly(Look.PAST, Look.PAST, Look.CHOSEN, Look.AHEAD, Look.AHEAD, Look.AHEAD);
        assertThat(sessions.tiles().getFirst().name()).isEqualTo("第 7 讲");
        assertThat(sessions.earlier()).isZero();
        assertThat(sessions.later()).isEqualTo(10);
    }

    @Test
    void seriesHasAsManyPlacesAsItsScarcestSession() {
        assertThat(model().sessions().series()).isEqualTo(new Series("余下", "整期", SeatState.FEW, "余 2 席", false));
    }

    @Test
    void arrowsShowOtherSessionsAndChoosingKeepsThem() {
        viewModel.showFrom(10);
        EventModel.Sessions sessions = model().sessions();
        assertThat(sessions.from()).isEqualTo(10);
        assertThat(sessions.later()).isNull();
        assertThat(sessions.earlier()).isEqualTo(4);
        viewModel.choose(sessions.tiles().getLast().id(), sessions.from());
        assertThat(model().sessions().from()).isEqualTo(10);
        assertThat(model().sessions().tiles().getLast().look()).isEqualTo(Look.CHOSEN);
        assertThat(model().facts().getFirst().label()).isEqualTo("时间·1月12日");
        lobby.back();
        assertThat(lobby.store().get().route()).isEqualTo(new Route.Loop());
    }

    @Test
    void tilesTellWhatIsOffOrMoved() {
        EventModel play = model(AwkwardProgramme.MATINEE, Language.ZH, AwkwardProgramme.content());
        assertThat(play.sessions().series()).isNull();
        assertThat(play.sessions().heading()).isEqualTo("选一场");
        assertThat(play.sessions().tiles())
                .extracting(Tile::look)
                .containsExactly(Look.CHOSEN, Look.AHEAD, Look.OFF, Look.AHEAD, Look.MOVED, Look.AHEAD, Look.OFF);
        assertThat(play.sessions().tiles())
                .extracting(Tile::name)
                .containsExactly("14:00", "19:00", "已取消", "19:00", "已改期", "19:00", "已延期");
    }

    @Test
    void pillIsThatOfTheChosenSession() {
        assertThat(model().pill()).isEqualTo("本讲余 2 席");
        EventModel old = model(GUZHENG, Language.ZH, SampleProgramme.offline());
        assertThat(old.pill()).isEqualTo("本讲约余 2 席");
        assertThat(old.staleSince()).isEqualTo(at(TODAY, "13:52"));
    }

    @Test
    void ruleIsSaidOnlyWhereSeatsAreGiven() {
        assertThat(model().rule()).isEqualTo("请提前到，开课 15 分钟后未到，座位让给现场邻居。");
        assertThat(model(id("painting", at(TODAY, "15:30")), Language.ZH, SampleProgramme.online())
                        .rule())
                .isNull();
        assertThat(model(AwkwardProgramme.WALK_IN, Language.ZH, AwkwardProgramme.content())
                        .rule())
                .isNull();
    }

    @Test
    void openSessionInvitesWithPhoneAndDesk() {
        EventModel.Ways ways = model().ways();
        assertThat(ways.heading()).isEqualTo("怎么报名？任选一种");
        assertThat(ways.list())
                .containsExactly(
                        new Scan("手机扫一扫", "HTTPS://CHENGHU.EXAMPLE/E/GUZHENG", "chenghu.example", false),
                        new Ask("到服务台报名", "服务台在大厅左手边", "0512-6500 0000"));
    }

    @Test
    void wherePhonesAndACameraAreThereAreThreeWays() {
        lobby.reached(SampleMeans.links());
        lobby.sees(true);
        String link = SampleMeans.links().to("guzheng");
        assertThat(model().ways().list())
                .containsExactly(
                        new Scan("手机扫一扫", link, "k.example.org", false),
                        new Show("出示我的码", "对着摄像头，不用填表", GUZHENG, false),
                        new Ask("到服务台报名", "服务台在大厅左手边", "0512-6500 0000"));
        lobby.phoneOpened(ScanLink.eventName("guzheng"));
        assertThat(model().ways().list()).contains(new Scan("已在手机上打开", link, "k.example.org", true));
        lobby.sees(false);
        assertThat(model().ways().list()).doesNotHaveAnyElementsOfTypes(Show.class);
    }

    @Test
    void withoutALinkThereIsTheDesk() {
        EventModel moved = model(AwkwardProgramme.MOVED, Language.ZH, AwkwardProgramme.content());
        assertThat(moved.ways().heading()).isEqualTo("怎么报名？");
        assertThat(moved.ways().list()).hasOnlyElementsOfType(Ask.class);
    }

    @Test
    void fullAndCancelledDoNotInvite() {
        EventModel full = model(id("reading", at(TODAY, "18:30")), Language.ZH, SampleProgramme.online());
        assertThat(full.ways().heading()).isEqualTo("名额已满");
        assertThat(full.ways().invites()).isFalse();
        assertThat(full.ways().list()).extracting(EventModel.Way::title).containsExactly("手机看详情", "问问服务台");
        EventModel off = model(id("guitar", at(TODAY, "19:00")), Language.ZH, SampleProgramme.online());
        assertThat(off.ways().heading()).isEqualTo("这一场不举行");
        assertThat(off.notice()).isEqualTo(new EventModel.Notice("今晚取消", "老师生病，改到 12月1日 19:00", true));
    }

    @Test
    void walkInSaysJustCome() {
        EventModel walkIn = model(AwkwardProgramme.WALK_IN, Language.ZH, AwkwardProgramme.content());
        assertThat(walkIn.ways().heading()).isEqualTo("无需报名，直接来");
        assertThat(walkIn.ways().invites()).isFalse();
    }

    @Test
    void waitingListIsOffered() {
        EventModel kite = model(id("kite", at(TODAY, "16:00")), Language.ZH, SampleProgramme.online());
        assertThat(kite.ways().heading()).isEqualTo("名额已满，可以候补");
        assertThat(kite.ways().invites()).isTrue();
    }

    @Test
    void movedSessionTellsWhereItWas() {
        EventModel moved = model(AwkwardProgramme.MOVED, Language.ZH, AwkwardProgramme.content());
        assertThat(moved.notice()).isEqualTo(new EventModel.Notice("已改期", "主讲人航班延误，由 11月24日 18:00 改期", false));
        assertThat(moved.facts().getFirst().value()).isEqualTo("周三 19:00–20:30");
    }

    @Test
    void exhibitionTellsItsDays() {
        EventModel paper = model(id("paper", at(TODAY.minusDays(10), "00:00")), Language.ZH, SampleProgramme.online());
        assertThat(paper.facts().getFirst()).isEqualTo(new Fact(About.TIME, "展期", "11月14日–12月12日", ""));
    }

    @Test
    void sessionThatIsGoneGivesWayToTheNextOfItsEvent() {
        EventModel other = model(id("guzheng", at(TODAY, "03:00")), Language.ZH, SampleProgramme.online());
        assertThat(other.sessions().tiles().get(2).look()).isEqualTo(Look.CHOSEN);
        assertThat(other.sessions().tiles().get(2).day()).isEqualTo("24");
    }

    @Test
    void eventThatIsGoneHasNoModelButAWayOn() {
        lobby = lobby(id("nowhere", at(TODAY, "19:00")), Language.ZH, SampleProgramme.online());
        viewModel = viewModel(new EventRoom(7, 4, false));
        assertThat(viewModel.model(lobby.store().get())).isEmpty();
        viewModel.lookAround();
        assertThat(lobby.store().get().route()).isEqualTo(Route.Browse.today());
    }

    @Test
    void textPagesBelongToTheVisitAndEndWithAnotherSession() {
        viewModel.turnText(1);
        assertThat(model().textPage()).isEqualTo(1);
        viewModel.choose(id("guzheng", at(TODAY.plusWeeks(1), "15:00")), 6);
        assertThat(model().textPage()).isZero();
    }

    @Test
    void largeLettersSayLess() {
        viewModel = viewModel(new EventRoom(3, 2, true));
        EventModel model = model();
        assertThat(model.sessions().series()).as("one may choose it").isNotNull();
        assertThat(model.sessions().tiles()).hasSize(2);
        assertThat(model.sessions().tiles().getFirst().look()).isEqualTo(Look.CHOSEN);
        assertThat(model.text()).startsWith("秋季 16 讲·免费·琴由中心提供");
        lobby = lobby(AwkwardProgramme.ENDLESS, Language.ZH, AwkwardProgramme.content());
        viewModel = viewModel(new EventRoom(3, 2, true));
        assertThat(model().stage().title()).endsWith("…");
        assertThat(model().text()).startsWith("邻里守望志愿服务".repeat(37));
    }

    @Test
    void missingEnglishShowsTheChinese() {
        EventModel painting = model(id("painting", at(TODAY, "15:30")), Language.EN, SampleProgramme.online());
        assertThat(painting.stage().title()).isEqualTo("Landscape painting basics");
        assertThat(painting.facts().get(1).value()).isEqualTo("三楼 305 画室");
        assertThat(painting.ways().list())
                .extracting(EventModel.Way::title)
                .isEqualTo(List.of("Scan with a phone", "Sign up at the desk"));
    }
}
