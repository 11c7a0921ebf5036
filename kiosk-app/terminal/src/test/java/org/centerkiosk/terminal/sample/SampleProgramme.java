package org.centerkiosk.terminal.sample;

import static org.centerkiosk.core.event.Category.COURSE;
import static org.centerkiosk.core.event.Category.EXHIBITION;
import static org.centerkiosk.core.event.Category.FAMILY;
import static org.centerkiosk.core.event.Category.HEALTH;
import static org.centerkiosk.core.event.Category.LECTURE;
import static org.centerkiosk.core.event.Category.PERFORMANCE;
import static org.centerkiosk.core.event.Category.VOLUNTEERING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Person;
import org.centerkiosk.core.event.Place;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** Events for looking at screens and for testing view models. */
public final class SampleProgramme {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = at(TODAY, "14:26");

    private final List<Event> events = new ArrayList<>();

    private SampleProgramme() {}

    public static Instant at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** The whole sample, online. */
    public static SyncState online() {
        return new SyncState(programme(), Map.of(), NOW, false, List.of(), List.of());
    }

    /** The same, not reached since 13:52. */
    public static SyncState offline() {
        return new SyncState(programme(), Map.of(), at(TODAY, "13:52"), true, List.of(), List.of());
    }

    public static Programme programme() {
        SampleProgramme sample = new SampleProgramme();
        sample.today();
        sample.thisWeek();
        sample.later();
        sample.awkward();
        return Programme.of(sample.events);
    }

    private void today() {
        add(
                "taiji",
                "太极与呼吸",
                "Tai chi and breathing",
                HEALTH,
                "一楼 舞蹈室 105",
                "韩松年",
                one(TODAY, "13:30", "15:00", seats(30, 4)));
        guzheng();
        add(
                "painting",
                "国画山水基础",
                "Landscape painting basics",
                COURSE,
                "三楼 305 画室",
                "陆明川",
                one(TODAY, "15:30", "17:00", seats(20, 11)));
        add(
                "kite",
                "亲子风筝工坊",
                "Family kite workshop",
                FAMILY,
                "二楼 手工室",
                "方晓棠",
                one(TODAY, "16:00", "17:30", new Seats(12, 0, 7, true, NOW)));
        add(
                "reading",
                "读书沙龙：《边城》",
                "Reading salon: Border Town",
                COURSE,
                "四楼 书吧",
                "丁若兰",
                one(TODAY, "18:30", "20:00", new Seats(24, 0, null, false, NOW)));
        Session guitar = session(
                "guitar",
                TODAY,
                "19:00",
                "20:30",
                0,
                seats(20, 3),
                SessionStatus.CANCELLED,
                new LocalText("老师生病，改到 12月1日 19:00", "Teacher ill, moved to 1 Dec 19:00"));
        add("guitar", "吉他弹唱·零基础", "Guitar from zero", COURSE, "二楼 201", "何屿", List.of(guitar));
        add(
                "shijing",
                "走进《诗经》里的四季",
                "Four seasons in the Book of Songs",
                LECTURE,
                "三楼 报告厅",
                "顾清和",
                one(TODAY, "19:00", "20:30", seats(120, 64)));
        add("choir", "社区合唱团排练", "Community choir", PERFORMANCE, "一楼 百姓剧场", null, one(TODAY, "09:00", "11:00", null));
        add("clinic", "中医义诊", "Free clinic", HEALTH, "一楼 大厅", "区中医院", one(TODAY, "14:00", "16:00", null));
        add(
                "repair",
                "邻里修理日",
                "Neighbourhood repair day",
                VOLUNTEERING,
                "一楼 中庭",
                null,
                one(TODAY, "10:00", "16:00", null));
    }

    private void guzheng() {
        List<Session> sessions = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 9, 29);
        for (int number = 1; number <= 16; number++) {
            LocalDate day = first.plusWeeks(number - 1L);
            Seats seats = number == 9 ? seats(20, 2) : seats(20, 5 + number % 4);
            sessions.add(session("guzheng", day, "15:00", "16:30", number, seats, SessionStatus.SCHEDULED, null));
        }
        events.add(new Event(
                "guzheng",
                new LocalText("古筝入门班", "Guzheng for beginners"),
                new LocalText("秋季 16 讲·免费·琴由中心提供", "Autumn, 16 classes, free, instruments provided"),
                new LocalText(
                        "从认弦、坐姿、勾托抹三种基本指法学起，期末合奏《渔舟唱晚》选段。",
                        "Strings, posture and the three basic strokes; at the end of term we play together."),
                COURSE,
                List.of("古筝"),
                List.of(new Person(new LocalText("沈若溪", "Shen Ruoxi"), new LocalText("区文化馆", "District Culture Hall"))),
                new LocalText("零基础", "Beginners"),
                new LocalText("免费", "Free"),
                "HTTPS://CHENGHU.EXAMPLE/E/GUZHENG",
                null,
                null,
                new SignUpTerms(
                        SignUpTerms.Mode.FIRST_COME,
                        SignUpTerms.Scope.EITHER,
                        null,
                        null,
                        20,
                        10,
                        2,
                        18,
                        70,
                        null,
                        List.of()),
                sessions.stream().map(session -> place(session, "二楼 203 琴室")).toList(),
                16,
                null,
                "sample"));
    }

    private void thisWeek() {
        add(
                "baduanjin",
                "八段锦晨练",
                "Baduanjin in the morning",
                HEALTH,
                "一楼 舞蹈室 105",
                "韩松年",
                one(TODAY.plusDays(1), "09:30", "10:30", seats(40, 18)));
        add(
                "papercut",
                "剪纸展导览：纸上山河",
                "Papercut tour: land on paper",
                EXHIBITION,
                "一楼 展厅 B",
                null,
                one(TODAY.plusDays(2), "14:00", "15:00", new Seats(15, 0, null, true, NOW)));
        add(
                "border",
                "夜读：城南旧事",
                "Evening reading",
                COURSE,
                "四楼 书吧",
                "丁若兰",
                one(TODAY.plusDays(3), "18:30", "20:00", new Seats(24, 0, null, false, NOW)));
        events.add(new Event(
                "silk",
                new LocalText("冬日丝竹", "Winter strings and bamboo"),
                new LocalText("澄湖民乐团室内音乐会", "Chenghu Folk Ensemble, chamber concert"),
                new LocalText("《春江花月夜》《二泉映月》《步步高》等八首。", "Eight pieces, from Moonlit River to Step by Step."),
                PERFORMANCE,
                List.of("民乐"),
                List.of(new Person(new LocalText("澄湖民乐团", "Chenghu Folk Ensemble"), null)),
                null,
                new LocalText("免费·凭票入场", "Free, ticket needed"),
                "HTTPS://CHENGHU.EXAMPLE/E/SILK",
                null,
                null,
                null,
                one(TODAY.plusDays(4), "19:30", "21:00", seats(180, 36)).stream()
                        .map(session -> place(renamed(session, "silk"), "一楼·百姓剧场"))
                        .toList(),
                1,
                null,
                "sample"));
        add(
                "kite2",
                "周末亲子风筝放飞",
                "Weekend kite flying",
                FAMILY,
                "湖边草坪",
                "方晓棠",
                one(TODAY.plusDays(4), "14:00", "16:00", seats(40, 9)));
        Session exhibition = new Session(
                new SessionId("paper", at(TODAY.minusDays(10), "00:00")),
                at(TODAY.minusDays(10), "00:00"),
                at(TODAY.plusDays(19), "00:00"),
                ZONE,
                true,
                SessionStatus.SCHEDULED,
                null,
                null,
                Place.of("一楼 展厅 B"),
                0,
                null);
        add("paper", "纸上山河：剪纸艺术展", "Land on paper: papercut art", EXHIBITION, "一楼 展厅 B", null, List.of(exhibition));
    }

    private void later() {
        String[][] more = {
            {"calligraphy", "书法：从永字开始", "Calligraphy: starting with 永"},
            {"banquet", "邻里长桌宴", "Neighbours at one table"},
            {"guitar2", "校园民谣之夜", "Campus folk night"},
            {"health", "冬季养生讲座", "Keeping well in winter"},
            {"drawing", "儿童画展", "Children's drawings"},
            {"garden", "社区花园劳动", "Community garden"},
            {"film", "露天电影：城南旧事", "Open-air film"},
            {"phone", "手机课堂：防诈骗", "Phone class: avoiding fraud"}
        };
        Category[] all = Category.values();
        for (int day = 1; day < 30; day++) {
            for (int n = 0; n < 3; n++) {
                String[] what = more[(day * 3 + n * 5) % more.length];
                String uid = what[0] + "-" + day + "-" + n;
                Category category = all[(day + n * 2) % all.length];
                add(
                        uid,
                        what[1],
                        what[2],
                        category,
                        "二楼 多功能厅",
                        null,
                        one(
                                TODAY.plusDays(day),
                                "%02d:00".formatted(9 + n * 4),
                                "%02d:30".formatted(10 + n * 4),
                                seats(40, (day * 7 + n) % 41)));
            }
        }
    }

    /** Titles that try a layout. */
    private void awkward() {
        add(
                "long",
                "新时代文明实践志愿服务队“银龄互助、邻里守望”冬季入户走访与便民服务日",
                null,
                VOLUNTEERING,
                "澄湖街道新时代文明实践所二楼多功能活动室东侧小会议室",
                null,
                one(TODAY.plusDays(1), "14:00", "16:00", seats(40, 20)));
        add(
                "emoji",
                "🎉 元旦游园 🎈",
                "🎉 New Year fair 🎈",
                FAMILY,
                "广场",
                null,
                one(TODAY.plusDays(1), "16:00", "18:00", null));
    }

    private void add(
            String uid,
            String zh,
            @Nullable String en,
            Category category,
            String place,
            @Nullable String who,
            List<Session> sessions) {
        events.add(new Event(
                uid,
                new LocalText(zh, en),
                null,
                LocalText.of("欢迎街坊邻居参加，座位不多，先到先得。"),
                category,
                List.of(),
                who == null ? List.of() : List.of(new Person(LocalText.of(who), null)),
                null,
                new LocalText("免费", "Free"),
                "HTTPS://CHENGHU.EXAMPLE/E/" + uid.toUpperCase(java.util.Locale.ROOT),
                null,
                null,
                null,
                sessions.stream()
                        .map(session -> place(renamed(session, uid), place))
                        .toList(),
                sessions.size(),
                null,
                "sample"));
    }

    private static Seats seats(int capacity, int remaining) {
        return new Seats(capacity, remaining, null, remaining == 0, NOW);
    }

    private static List<Session> one(LocalDate day, String from, String to, @Nullable Seats seats) {
        return List.of(session("", day, from, to, 0, seats, SessionStatus.SCHEDULED, null));
    }

    private static Session session(
            String uid,
            LocalDate day,
            String from,
            String to,
            int number,
            @Nullable Seats seats,
            SessionStatus status,
            @Nullable LocalText reason) {
        return new Session(
                new SessionId(uid, at(day, from)),
                at(day, from),
                at(day, to),
                ZONE,
                false,
                status,
                reason,
                null,
                null,
                number,
                seats);
    }

    private static Session renamed(Session s, String uid) {
        return new Session(
                new SessionId(uid, s.originalStart()),
                s.start(),
                s.end(),
                s.zone(),
                s.allDay(),
                s.status(),
                s.reason(),
                s.title(),
                s.place(),
                s.number(),
                s.seats());
    }

    private static Session place(Session s, String place) {
        return new Session(
                s.id(),
                s.start(),
                s.end(),
                s.zone(),
                s.allDay(),
                s.status(),
                s.reason(),
                s.title(),
                Place.of(place),
                s.number(),
                s.seats());
    }
}
