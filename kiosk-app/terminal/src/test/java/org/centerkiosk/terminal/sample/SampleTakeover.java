package org.centerkiosk.terminal.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.trust.Level;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.shell.Whereabouts;

/** Takeovers and notices for looking at and for tests, issued at the moment of the sample. */
public final class SampleTakeover {

    private static final Instant NOW = SampleProgramme.NOW;

    /** A station of the centre. */
    public static final Whereabouts PLACE = new Whereabouts(
            "lobby-1",
            List.of(
                    new Whereabouts.Spot("nanmen", new LocalText("南门实践站", "South Gate Station")),
                    new Whereabouts.Spot("chenghu", new LocalText("澄湖区新时代文明实践中心", "Chenghu Civic Centre"))));

    private SampleTakeover() {}

    /** The target picture's. */
    public static Takeover leave(int number, boolean drill) {
        return of(
                number,
                Level.TAKEOVER,
                new LocalText("请立即离开大楼", "Leave the building now"),
                new LocalText("不要返回取物，听从工作人员的引导。", "Do not go back for your things. Follow the staff."),
                List.of(),
                drill,
                true);
    }

    /** An order to stay: no way out is shown. */
    public static Takeover stay(int number) {
        return of(
                number,
                Level.TAKEOVER,
                new LocalText("请留在室内", "Stay indoors"),
                new LocalText(
                        "雷雨大风正在经过，请远离门窗，不要到室外走动。解除后会在这里通知。",
                        "A thunderstorm is passing. Keep away from doors and windows and do not go outside."),
                List.of("chenghu"),
                false,
                false);
    }

    /** As long as a document may be. */
    public static Takeover longest(int number, Level level) {
        return of(
                number,
                level,
                new LocalText("受持续强降雨影响，".repeat(11), "Because of the heavy rain that goes on, ".repeat(2)),
                new LocalText(
                        "请远离低洼地段，不要涉水，听从现场工作人员的安排。".repeat(40),
                        "Keep away from low ground and do not wade. ".repeat(23)),
                List.of(),
                false,
                true);
    }

    /** The target picture's. */
    public static Takeover notice(int number, boolean drill) {
        return of(
                number,
                Level.NOTICE,
                new LocalText("今天 17:00 提前闭馆", "We close early today at 17:00"),
                new LocalText(
                        "受暴雪黄色预警影响，今晚的活动改期，已报名的座位自动保留。新日子来不了，可以到服务台退票。",
                        "Because of the snow warning, tonight's events are put off. Seats are kept for the new dates."),
                List.of(),
                drill,
                false);
    }

    public static Takeover withdrawal(int number) {
        return new Takeover(
                number,
                "chenghu",
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                Level.TAKEOVER,
                LocalText.of("撤回"),
                LocalText.of("撤回"),
                List.of(),
                false,
                true);
    }

    private static Takeover of(
            int number,
            Level level,
            LocalText headline,
            LocalText text,
            List<String> areas,
            boolean drill,
            boolean leave) {
        return new Takeover(
                number,
                "chenghu",
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(5)).plusSeconds(34 * 60),
                level,
                headline,
                text,
                areas,
                drill,
                leave,
                false);
    }

    /** What brings a lobby into each state that stands before the programme. */
    public static Map<String, Consumer<LobbyService>> states() {
        Map<String, Consumer<LobbyService>> states = new LinkedHashMap<>();
        states.put("takeover", lobby -> lobby.announced(leave(1, false)));
        states.put("takeover in a visit", lobby -> {
            lobby.open(Route.Browse.today());
            lobby.announced(leave(1, false));
        });
        states.put("drill", lobby -> lobby.announced(leave(1, true)));
        states.put("stay", lobby -> {
            lobby.placed(PLACE);
            lobby.announced(stay(1));
        });
        states.put("longest takeover", lobby -> lobby.announced(longest(1, Level.TAKEOVER)));
        states.put("all clear", lobby -> {
            lobby.announced(leave(1, false));
            lobby.announced(withdrawal(2));
        });
        states.put("drill over", lobby -> {
            lobby.announced(leave(1, true));
            lobby.announced(withdrawal(2));
        });
        states.put("notice", lobby -> lobby.announced(notice(1, false)));
        states.put("drill notice", lobby -> lobby.announced(notice(1, true)));
        states.put("longest notice", lobby -> lobby.announced(longest(1, Level.NOTICE)));
        states.put("down", lobby -> lobby.attended(new Route.Down(NOW)));
        states.put("pad", lobby -> lobby.attended(new Route.StaffPad(false, 4, Route.StaffPad.Answer.NONE, 0)));
        states.put(
                "pad, down, wrong",
                lobby -> lobby.attended(new Route.StaffPad(true, 0, Route.StaffPad.Answer.WRONG, 0)));
        states.put(
                "pad locked",
                lobby -> lobby.attended(new Route.StaffPad(false, 12, Route.StaffPad.Answer.WRONG, 3599)));
        return states;
    }
}
