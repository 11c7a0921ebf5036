package org.centerkiosk.terminal.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.Presence;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.terminal.sample.SampleProgramme;
import org.jspecify.annotations.Nullable;

/** The afternoon of the target picture: half an hour before a class. */
final class SampleDay {

    /** 王秀兰, who is not there yet. */
    static final UUID XIULAN = id(3);

    static final TicketCode CODE_OF_MA = TicketCode.of(1_234_567);

    private static final List<String> PEOPLE = List.of(
            "陈桂芳,cgf,139****0627,1,LOBBY_TOUCH,14:08",
            "刘建平,ljp,136****7718,1,PHONE_PAGE,14:11",
            "王秀兰,wxl,138****1234,1,LOBBY_TOUCH,",
            "何以宁,hyn,150****4402,1,DESK,14:15",
            "孙玉珍,syz,137****2291,2,TELEPHONE,14:16",
            "赵明霞,zmx,188****5530,1,PHONE_PAGE,14:19",
            "丁国庆,dgq,135****8064,1,LOBBY_TOUCH,14:20",
            "马晓东,mxd,159****3317,1,PHONE_PAGE,",
            "许文娟,xwj,138****9045,1,PHONE_PAGE,14:22",
            "周淑英,zsy,133****6172,2,LOBBY_TOUCH,14:24/1",
            "方宁,fn,186****0958,1,PHONE_PAGE,",
            "高翠华,gch,151****7426,1,DESK,14:25",
            "罗志强,lzq,139****5183,1,PHONE_PAGE,",
            "欧阳若岚,oyrl,139****7043,1,PHONE_PAGE,");

    private SampleDay() {}

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static FakeFrontDesk desk(InstantSource clock) {
        FakeFrontDesk desk = new FakeFrontDesk(clock);
        int other = 100;
        for (Listing listing : SampleProgramme.programme().listings()) {
            Instant start = listing.session().start();
            boolean isNear = !start.isBefore(SampleProgramme.at(SampleProgramme.TODAY, "00:00"))
                    && start.isBefore(SampleProgramme.at(SampleProgramme.TODAY.plusDays(2), "00:00"))
                    && !listing.session().isMultiDay();
            if (isNear && listing.event().uid().equals("guzheng")) {
                desk.add(listing, 18, guzheng(listing.session().id()));
            } else if (isNear) {
                boolean hasNamesakes = listing.event().uid().equals("shijing");
                desk.add(listing, 24, others(listing.session().id(), other).subList(0, hasNamesakes ? 3 : 1));
                other += 10;
            }
        }
        return desk;
    }

    private static List<RosterEntry> guzheng(SessionId session) {
        List<RosterEntry> entries = new ArrayList<>();
        for (String person : PEOPLE) {
            String[] parts = person.split(",", -1);
            entries.add(entry(session, entries.size() + 1, parts, Status.RESERVED, null));
        }
        String[] waits = {"魏祥林", "wxl", "139****7043", "1", "PHONE_PAGE", ""};
        entries.add(entry(session, 15, waits, Status.WAITLISTED, 1));
        String[] gone = {"江一帆", "jyf", "137****6620", "1", "LOBBY_TOUCH", ""};
        entries.add(entry(session, 16, gone, Status.CANCELLED, null));
        return entries;
    }

    private static List<RosterEntry> others(SessionId session, int from) {
        String[] first = {"顾梦之", "gmz", "131****8842", "1", "TELEPHONE", ""};
        String[] one = {"王小林", "wxl", "176****2580", "2", "PHONE_PAGE", ""};
        String[] two = {"王喜乐", "wxl", "185****3141", "1", "LOBBY_TOUCH", ""};
        return List.of(
                entry(session, from + 2, first, Status.RESERVED, null),
                entry(session, from, one, Status.RESERVED, null),
                entry(session, from + 1, two, Status.RESERVED, null));
    }

    private static RosterEntry entry(
            SessionId session, int number, String[] parts, Status status, @Nullable Integer position) {
        int seats = Integer.parseInt(parts[3]);
        Map<Integer, Presence> people = new TreeMap<>();
        if (!parts[5].isEmpty()) {
            String[] in = parts[5].split("/");
            int there = in.length > 1 ? Integer.parseInt(in[1]) : seats;
            for (int person = 0; person < there; person++) {
                people.put(person, new Presence(Presence.Kind.IN, SampleProgramme.at(SampleProgramme.TODAY, in[0])));
            }
        }
        return new RosterEntry(
                id(number),
                number == 8 ? CODE_OF_MA : TicketCode.of(9_000_000L + number),
                parts[0],
                parts[1],
                List.of(),
                parts[2],
                Target.of(session),
                seats,
                seats,
                Channel.valueOf(parts[4]),
                status,
                SampleProgramme.NOW.minusSeconds(90_000 - number * 60L),
                position,
                people,
                new TreeMap<>(),
                false,
                false);
    }
}
