package org.centerkiosk.terminal.sample;

import static org.centerkiosk.terminal.sample.SampleProgramme.NOW;
import static org.centerkiosk.terminal.sample.SampleProgramme.TODAY;
import static org.centerkiosk.terminal.sample.SampleProgramme.ZONE;
import static org.centerkiosk.terminal.sample.SampleProgramme.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The sample, with events that try a layout: moved ones, long words, many sessions, nothing known. */
public final class AwkwardProgramme {

    /** A lecture of tomorrow that stood on today's list. */
    public static final SessionId MOVED = new SessionId("moved", at(TODAY, "18:00"));

    public static final SessionId POSTPONED = new SessionId("postponed", at(TODAY.plusDays(2), "10:00"));
    public static final SessionId ENDLESS = new SessionId("endless", at(TODAY, "17:00"));
    public static final SessionId MATINEE = new SessionId("matinee", at(TODAY.plusDays(3), "14:00"));
    public static final SessionId BARE = new SessionId("bare", at(TODAY, "20:00"));
    public static final SessionId WALK_IN = new SessionId("walkin", at(TODAY, "19:00"));

    private static final String LONG_TEXT =
            "本次活动由区文化馆、区图书馆与街道新时代文明实践所共同举办，邀请老中青三代居民一起参加，现场设有互动体验、作品展示和交流分享三个环节。".repeat(6);

    private AwkwardProgramme() {}

    public static SyncState content() {
        return new SyncState(
                Programme.of(Stream.concat(
                                SampleProgramme.programme().events().stream(),
                                Stream.of(moved(), postponed(), endless(), matinee(), bare(), walkIn()))
                        .toList()),
                Map.of(),
                NOW,
                false,
                List.of(),
                List.of());
    }

    private static Event moved() {
        Session session = session(
                MOVED,
                TODAY.plusDays(1),
                "19:00",
                "20:30",
                SessionStatus.RESCHEDULED,
                new LocalText("主讲人航班延误", "The speaker's flight is late"),
                "三楼 报告厅",
                new Seats(60, 12, null, true, NOW));
        return event(
                "moved",
                new LocalText("星空与二十四节气", "Stars and solar terms"),
                Category.LECTURE,
                null,
                null,
                null,
                session);
    }

    private static Event postponed() {
        Session session =
                session(POSTPONED, TODAY.plusDays(2), "10:00", "11:00", SessionStatus.POSTPONED, null, "广场", null);
        return event(
                "postponed",
                new LocalText("露天广场舞", "Dancing in the square"),
                Category.HEALTH,
                null,
                null,
                null,
                session);
    }

    private static Event endless() {
        Session session = session(
                ENDLESS,
                TODAY,
                "17:00",
                "18:00",
                SessionStatus.SCHEDULED,
                null,
                "澄湖街道新时代文明实践所二楼多功能活动室东侧小会议室（原老年活动中心旧址，从北门进）",
                new Seats(300, 120, null, true, NOW));
        return event(
                "endless",
                new LocalText(
                        "邻里守望志愿服务".repeat(37) + "日。。。",
                        "Neighbours looking after neighbours, ".repeat(8).strip()),
                Category.VOLUNTEERING,
                LONG_TEXT,
                terms(SignUpTerms.Mode.LOTTERY, SignUpTerms.Scope.SESSION),
                "https://events.culture.chenghu-district.gov.example/programme/2026/11/24/volunteering/neighbours/"
                        + "x".repeat(80),
                session);
    }

    private static Event matinee() {
        List<Session> sessions = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            LocalDate date = TODAY.plusDays(3 + day);
            SessionStatus status = switch (day) {
                case 1 -> SessionStatus.CANCELLED;
                case 2 -> SessionStatus.RESCHEDULED;
                case 3 -> SessionStatus.POSTPONED;
                default -> SessionStatus.SCHEDULED;
            };
            SessionId id = new SessionId("matinee", at(date, day == 2 ? "13:00" : "14:00"));
            sessions.add(
                    session(id, date, "14:00", "15:30", status, null, "一楼 百姓剧场", new Seats(100, 40, null, true, NOW)));
            sessions.add(session(
                    new SessionId("matinee", at(date, "19:00")),
                    date,
                    "19:00",
                    "20:30",
                    SessionStatus.SCHEDULED,
                    null,
                    "一楼 百姓剧场",
                    new Seats(100, 0, 3, true, NOW)));
        }
        return event(
                "matinee",
                new LocalText("小剧场话剧：《城南旧事》", "Chamber play: Memories of Old Peking"),
                Category.PERFORMANCE,
                LONG_TEXT,
                terms(SignUpTerms.Mode.FIRST_COME, SignUpTerms.Scope.SESSION),
                "https://chenghu.example/e/matinee",
                sessions.toArray(Session[]::new));
    }

    private static Event bare() {
        Session session = new Session(
                BARE,
                at(TODAY, "20:00"),
                at(TODAY, "20:00"),
                ZONE,
                false,
                SessionStatus.SCHEDULED,
                null,
                null,
                null,
                0,
                null);
        return event("bare", LocalText.of("月光夜跑"), Category.HEALTH, null, null, null, session);
    }

    private static Event walkIn() {
        Session session = session(WALK_IN, TODAY, "19:00", "21:00", SessionStatus.SCHEDULED, null, "一楼 大厅", null);
        return event(
                "walkin",
                new LocalText("周二英语角", "English corner"),
                Category.COURSE,
                "带上一句想说的话就好。",
                terms(SignUpTerms.Mode.WALK_IN, SignUpTerms.Scope.SESSION),
                "https://chenghu.example/e/walkin",
                session);
    }

    private static SignUpTerms terms(SignUpTerms.Mode mode, SignUpTerms.Scope scope) {
        return new SignUpTerms(mode, scope, null, null, 100, 10, 4, 6, null, 14, List.of());
    }

    private static Session session(
            SessionId id,
            LocalDate day,
            String from,
            String to,
            SessionStatus status,
            @Nullable LocalText reason,
            String place,
            @Nullable Seats seats) {
        return new Session(
                id, at(day, from), at(day, to), ZONE, false, status, reason, null, Place.of(place), 0, seats);
    }

    private static Event event(
            String uid,
            LocalText title,
            Category category,
            @Nullable String description,
            @Nullable SignUpTerms terms,
            @Nullable String url,
            Session... sessions) {
        return new Event(
                uid,
                title,
                null,
                description == null ? null : LocalText.of(description),
                category,
                List.of(),
                description == null
                        ? List.of()
                        : List.of(
                                new Person(LocalText.of("区新时代文明实践志愿服务总队"), null),
                                new Person(LocalText.of("澄湖民乐团"), null)),
                description == null ? null : LocalText.of("全体居民"),
                description == null ? null : LocalText.of("免费"),
                url,
                null,
                null,
                terms,
                List.of(sessions),
                sessions.length,
                null,
                "sample");
    }
}
