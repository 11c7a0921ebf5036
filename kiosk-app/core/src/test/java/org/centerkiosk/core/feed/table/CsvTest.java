package org.centerkiosk.core.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centerkiosk.core.feed.Feeds.lines;
import static org.centerkiosk.core.feed.Feeds.onlyEvent;
import static org.centerkiosk.core.feed.Feeds.onlySession;
import static org.centerkiosk.core.feed.Feeds.read;
import static org.centerkiosk.core.feed.Feeds.starts;
import static org.centerkiosk.core.feed.Feeds.window;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Question;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.feed.FeedResult;
import org.centerkiosk.core.feed.FeedWindow;
import org.centerkiosk.core.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final FeedWindow WINDOW = window("2026-11-22", "2026-12-31");

    @Test
    void rowsWithTheSameIdAreOneEvent() {
        FeedResult result = read("""
                编号,标题,英文标题,开始,结束,地点,类别,老师,名额,剩余,状态,取消原因
                c1,零基础古琴,Guqin,2026-11-24 19:30,21:00,二楼 203 琴室,免费课,吴晓梅、李明,20,3,,
                c1,,,2026-12-01 19:30,21:00,,,,,,取消,老师出差
                """, WINDOW);

        Event event = onlyEvent(result);
        assertThat(result.problems()).isEmpty();
        assertThat(event.uid()).isEqualTo("c1");
        assertThat(event.title()).isEqualTo(new LocalText("零基础古琴", "Guqin"));
        assertThat(event.category()).isEqualTo(Category.COURSE);
        assertThat(event.people()).hasSize(2);
        assertThat(event.sessionCount()).isEqualTo(2);
        assertThat(event.sessions()).extracting(Session::number).containsExactly(1, 2);
        Session first = event.sessions().getFirst();
        assertThat(first.zonedEnd().toLocalTime()).hasToString("21:00");
        assertThat(first.seats()).isEqualTo(new Seats(20, 3, null, false, WINDOW.now()));
        Session second = event.sessions().getLast();
        assertThat(second.status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(second.reason()).isEqualTo(LocalText.of("老师出差"));
        assertThat(second.seats()).isNull();
        assertThat(Objects.requireNonNull(second.place()).name().zh()).isEqualTo("二楼 203 琴室");
    }

    @Test
    void englishHeadersAndSignUpTermsAreUnderstood() {
        Event event = onlyEvent(read("""
                id;title;date;time;place;room;opens;closes;capacity;waiting_list;mode;scope;party_max;min_age;max_age;guardian_under;question;audience;admission;session title
                e1;Concert;2026-11-28;19:30-21:00;Hall;2 F;2026-11-23 09:00;2026-11-28 12:00;200;20;first-come;session;4;6;;12;Diet?;Families;Free;Opening night
                """, WINDOW));

        SignUpTerms terms = Objects.requireNonNull(event.terms());
        assertThat(terms.mode()).isEqualTo(SignUpTerms.Mode.FIRST_COME);
        assertThat(terms.capacity()).isEqualTo(200);
        assertThat(terms.waitingList()).isEqualTo(20);
        assertThat(terms.partyMax()).isEqualTo(4);
        assertThat(terms.minAge()).isEqualTo(6);
        assertThat(terms.guardianUnder()).isEqualTo(12);
        assertThat(terms.opens()).hasToString("2026-11-23T01:00:00Z");
        assertThat(terms.questions()).extracting(Question::text).containsExactly(LocalText.of("Diet?"));
        assertThat(event.sessions().getFirst().title()).isEqualTo(LocalText.of("Opening night"));
        assertThat(Objects.requireNonNull(event.sessions().getFirst().place())
                        .name()
                        .zh())
                .isEqualTo("Hall 2 F");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsRecognised(String separator) {
        String text = "编号,标题,开始,简介\n1,讲座,2026-11-28 15:00,一；二；三；四；五；六\n".replace(",", separator);

        assertThat(starts(read(text, WINDOW))).containsExactly("2026-11-28T15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void encodingIsRecognised(String charset) {
        byte[] body = "编号,标题,开始\n1,社区书画展开幕,2026-11-28 15:00\n".getBytes(Charset.forName(charset));

        assertThat(onlyEvent(read(body, WINDOW)).title().zh()).isEqualTo("社区书画展开幕");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheHeader() {
        byte[] body = "\uFEFF编号,标题,开始\n1,讲座,2026-11-28\n".getBytes(StandardCharsets.UTF_8);

        FeedResult result = read(body, WINDOW);

        assertThat(onlyEvent(result).uid()).isEqualTo("1");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void titleAboveTheHeaderAndColumnsOfOthersAreSteppedOver() {
        FeedResult result = read("""
                2026年11月活动安排,,,
                ,,,
                编号,标题,开始,负责人
                1,讲座,2026-11-28 15:00,王
                """, WINDOW);

        assertThat(starts(result)).containsExactly("2026-11-28T15:00");
        assertThat(lines(result)).singleElement().asString().contains("\"负责人\"");
    }

    @Test
    void quotedCellsMayHaveLineBreaksAndSeparators() {
        FeedResult result = read("编号,标题,开始,简介\n1,\"讲座,\"\"一\"\"\",2026-11-28 15:00,\"一\n二\"\n2,b,bad,\n", WINDOW);

        assertThat(onlyEvent(result).title().zh()).isEqualTo("讲座,\"一\"");
        assertThat(onlyEvent(result).description()).isEqualTo(LocalText.of("一\n二"));
        assertThat(lines(result)).singleElement().asString().startsWith("error: library, line 4, 开始: \"bad\"");
    }

    @Test
    void badRowCostsNoOther() {
        FeedResult result = read("""
                编号,标题,开始
                1,讲座,待定
                2,,2026-11-28 15:00
                3,展览,
                4,义诊,2026-11-28 09:00
                """, WINDOW);

        assertThat(result.events()).extracting(Event::uid).containsExactly("4");
        assertThat(lines(result)).hasSize(3).allMatch(line -> line.startsWith("error: library, line "));
    }

    @Test
    void withoutIdsTheTitleAndRoomMakeTheEvent() {
        String text = """
                标题,房间,开始
                古琴,203,2026-11-24 19:30
                古琴,203,2026-12-01 19:30
                古琴,305,2026-11-25 19:30
                """;
        FeedResult result = read(text, WINDOW);

        assertThat(result.events()).extracting(Event::sessionCount).containsExactly(2, 1);
        assertThat(lines(result)).singleElement().asString().contains("no id column", "cancelled plus new");
        // The first start counts, also where it is before the window.
        assertThat(read(text, window("2026-11-30", "2026-12-31"))
                        .events()
                        .getFirst()
                        .uid())
                .isEqualTo(result.events().getFirst().uid());
    }

    @Test
    void rowWithoutIdBesideOthersGetsOneWithAWarning() {
        FeedResult result = read("编号,标题,开始\n1,a,2026-11-28\n,b,2026-11-29\n", WINDOW);

        assertThat(result.events()).hasSize(2);
        assertThat(lines(result)).singleElement().asString().contains("line 3, id: no id");
    }

    @Test
    void movedRowKeepsWhereItWas() {
        Session session =
                onlySession(read("编号,标题,开始,原定时间,变更原因\n1,讲座,2026-11-29 15:00,2026-11-28 15:00,场地维修\n", WINDOW));

        assertThat(session.status()).isEqualTo(SessionStatus.RESCHEDULED);
        assertThat(session.originalStart()).hasToString("2026-11-28T07:00:00Z");
        assertThat(session.reason()).isEqualTo(LocalText.of("场地维修"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "开始,结束      | 2026-11-28 15:00,2026-11-28 16:30 | 2026-11-28T16:30",
                "开始,结束      | 2026-11-28 15:00,16:30            | 2026-11-28T16:30",
                "开始,结束      | 2026-11-28 22:00,1:00             | 2026-11-29T01:00",
                "开始,结束      | 2026-11-28 09:00,2026-11-30       | 2026-12-01T00:00",
                "开始,结束      | 2026-11-28,2026-11-30             | 2026-12-01T00:00",
                "开始,结束      | 2026-11-28,                       | 2026-11-29T00:00",
                "开始,时长      | 2026-11-28 15:00,90分钟           | 2026-11-28T16:30",
                "开始,时长      | 2026-11-28 15:00,1.5小时          | 2026-11-28T16:30",
                "开始,时长      | 2026-11-28 15:00,PT2H             | 2026-11-28T17:00",
                "日期,时间      | 2026年11月28日,下午3点-4点半       | 2026-11-28T16:30",
                "日期,开始      | 2026年11月28日,15:00              | 2026-11-28T15:00",
                "日期,地点      | 11月28日至12月5日,一楼             | 2026-12-06T00:00",
                "日期,地点      | 11月28日-12月5日,一楼              | 2026-12-06T00:00",
            })
    void endIsUnderstoodInManyWays(String columns, String cells, String end) {
        FeedResult result = read("编号,标题," + columns + "\n1,a," + cells + "\n", WINDOW);

        assertThat(result.problems()).isEmpty();
        assertThat(onlySession(result).zonedEnd().toLocalDateTime()).hasToString(end);
    }

    @Test
    void endBeforeTheStartIsNotShown() {
        FeedResult result = read("编号,标题,开始,结束\n1,a,2026-11-28 15:00,2026-11-27 16:00\n", WINDOW);

        assertThat(onlySession(result).end()).isEqualTo(onlySession(result).start());
        assertThat(lines(result)).singleElement().asString().contains("before the start");
    }

    @Test
    void zoneOfARowCounts() {
        assertThat(onlySession(read("id,title,start,zone\n1,a,2026-11-28 15:00,Asia/Tokyo\n", WINDOW))
                        .zonedStart())
                .hasToString("2026-11-28T15:00+09:00[Asia/Tokyo]");
    }

    @Test
    void sameSessionTwiceCountsOnce() {
        FeedResult result = read("编号,标题,开始,地点\n1,a,2026-11-28 15:00,A\n1,a,2026-11-28 15:00,B\n", WINDOW);

        assertThat(Objects.requireNonNull(onlySession(result).place()).name().zh())
                .isEqualTo("B");
        assertThat(lines(result)).singleElement().asString().contains("line 3", "the same session as in line 2");
    }

    @Test
    void textWithoutAHeaderIsNoSchedule() {
        FeedResult result = read("Hello,\nthis is no schedule.\n", WINDOW);

        assertThat(result.isUsable()).isFalse();
        assertThat(lines(result)).singleElement().asString().contains("no row names the columns");
    }

    @Test
    void quoteThatNeverEndsIsReported() {
        FeedResult result = read("编号,标题,开始\n1,讲座,2026-11-28 15:00\n2,\"half,2026-11-29\n", WINDOW);

        assertThat(starts(result)).contains("2026-11-28T15:00");
        assertThat(result.problems()).isNotEmpty();
        assertThat(Feeds.lines(result)).allMatch(line -> line.contains(", line "));
    }
}
