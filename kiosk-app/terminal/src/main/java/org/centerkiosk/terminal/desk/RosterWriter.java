package org.centerkiosk.terminal.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.frontdesk.Roster;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.RosterSeats;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Says a roster in one language; the lines anew only where the roster is another. */
final class RosterWriter {

    private static final int FEW = 3;

    private @Nullable Written written;

    private record Written(
            Rows.Sheet sheet, Wording wording, List<RosterLine> lines, Map<RosterEntry, RosterLine> known) {}

    DeskModel.RosterPart part(@Nullable SessionCard card, Rows.@Nullable Sheet sheet, Pick pick, Wording wording) {
        if (card == null || sheet == null) {
            return nothing(wording);
        }
        Listing listing = card.listing();
        Roster roster = sheet.roster();
        List<RosterLine> lines = lines(sheet, wording);
        return new DeskModel.RosterPart(
                listing.event(),
                wording.title(listing),
                about(listing, wording),
                String.valueOf(roster.arrived()),
                wording.format("desk.roster.of", roster.expected()),
                seats(roster.seats(), wording),
                isTight(roster.seats()),
                columns(pick.sorting(), wording),
                lines,
                sheet.indexOf(pick.row()),
                pick.query().strip().toLowerCase(Locale.ROOT),
                wording.get("desk.roster.press"),
                lines.isEmpty() ? wording.get(roster.isLoaded() ? "desk.roster.empty" : "desk.roster.unknown") : "",
                foot(roster.seats(), wording),
                rule(listing, wording));
    }

    private static DeskModel.RosterPart nothing(Wording wording) {
        return new DeskModel.RosterPart(
                null,
                wording.get("desk.roster.none"),
                "",
                "",
                "",
                "",
                false,
                columns(Sorting.ARRIVAL, wording),
                List.of(),
                -1,
                "",
                "",
                wording.get("desk.roster.noneToday"),
                "",
                "");
    }

    private static List<String> columns(Sorting sorting, Wording wording) {
        String name = wording.get("desk.column.name") + (sorting == Sorting.NAME ? " ↓" : "");
        String status = wording.get("desk.column.status") + (sorting == Sorting.MISSING ? " ↓" : "");
        return List.of(
                sorting == Sorting.ARRIVAL ? "↓" : "",
                wording.get("desk.column.in"),
                name,
                wording.get("desk.column.phone"),
                wording.get("desk.column.party"),
                wording.get("desk.column.channel"),
                status);
    }

    private static String about(Listing listing, Wording wording) {
        Session session = listing.session();
        return Stream.of(wording.timeRange(session, "–"), wording.place(session), wording.people(listing.event()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(wording.get("list.dot")));
    }

    private static String seats(@Nullable RosterSeats seats, Wording wording) {
        if (seats == null || seats.capacity() == null) {
            return wording.get("desk.roster.noLimit");
        }
        int free = seats.free().orElse(0);
        return free == 0 && seats.waiting() > 0
                ? wording.format("desk.roster.waiting", seats.capacity(), seats.waiting())
                : wording.format("desk.roster.seats", seats.capacity(), free);
    }

    private static boolean isTight(@Nullable RosterSeats seats) {
        return seats != null && seats.free().isPresent() && seats.free().getAsInt() <= FEW;
    }

    private static String foot(@Nullable RosterSeats seats, Wording wording) {
        if (seats == null || seats.free().isEmpty()) {
            return wording.get("desk.roster.anyMore");
        }
        int free = seats.free().getAsInt();
        return free == 0 ? wording.get("desk.roster.noMore") : wording.format("desk.roster.more", free);
    }

    private static String rule(Listing listing, Wording wording) {
        SignUpTerms terms = listing.event().terms();
        return terms == null || terms.mode() == SignUpTerms.Mode.WALK_IN ? "" : wording.get("desk.roster.overrule");
    }

    private List<RosterLine> lines(Rows.Sheet sheet, Wording wording) {
        Written before = written;
        if (before != null && before.sheet() == sheet && before.wording() == wording) {
            return before.lines();
        }
        // Of thousands few change at a time.
        Map<RosterEntry, RosterLine> known = before == null || before.wording() != wording ? Map.of() : before.known();
        Map<RosterEntry, RosterLine> kept = new IdentityHashMap<>();
        List<RosterLine> lines = new ArrayList<>(sheet.entries().size());
        for (RosterEntry entry : sheet.entries()) {
            RosterLine line = known.get(entry);
            int number = lines.size() + 1;
            if (line == null || line.number() != number) {
                line = line(entry, number, wording);
            }
            kept.put(entry, line);
            lines.add(line);
        }
        List<RosterLine> all = Collections.unmodifiableList(lines);
        written = new Written(sheet, wording, all, kept);
        return all;
    }

    private static RosterLine line(RosterEntry entry, int number, Wording wording) {
        return new RosterLine(
                entry.registration(),
                number,
                box(entry),
                name(entry, wording),
                entry.initials(),
                entry.phone() == null ? "" : entry.phone(),
                String.valueOf(entry.seats()),
                channel(entry.channel(), wording),
                status(entry, wording),
                entry.isPending());
    }

    private static RosterLine.Box box(RosterEntry entry) {
        if (entry.arrived() > 0) {
            return entry.isComplete() ? RosterLine.Box.FULL : RosterLine.Box.PART;
        }
        return entry.isExpected() ? RosterLine.Box.OPEN : RosterLine.Box.NONE;
    }

    /** A walk-in may have none. */
    static String name(RosterEntry entry, Wording wording) {
        if (entry.isUnreadable()) {
            return wording.get("desk.name.unreadable");
        }
        return entry.name().isBlank() ? wording.get("desk.name.none") : entry.name();
    }

    static String channel(Channel channel, Wording wording) {
        return switch (channel) {
            case LOBBY_TOUCH -> wording.get("desk.channel.touch");
            case LOBBY_SCAN, PHONE_PAGE -> wording.get("desk.channel.scan");
            case TELEPHONE -> wording.get("desk.channel.telephone");
            case DESK -> wording.get("desk.channel.desk");
        };
    }

    static String status(RosterEntry entry, Wording wording) {
        Instant at = entry.arrivedAt().orElse(null);
        if (at != null) {
            return entry.isComplete()
                    ? wording.format("desk.status.in", wording.time(at))
                    : wording.format("desk.status.part", entry.arrived(), entry.seats(), wording.time(at));
        }
        return standing(entry, wording);
    }

    /** Where it stands while nobody is there. */
    static String standing(RosterEntry entry, Wording wording) {
        return switch (entry.status()) {
            case RESERVED -> wording.get("desk.status.out");
            case WAITLISTED ->
                entry.position() == null
                        ? wording.get("desk.status.waits")
                        : wording.format("desk.status.waitsAt", entry.position());
            case OFFERED -> wording.get("desk.status.offered");
            case PROVISIONAL -> wording.get("desk.status.provisional");
            case POOLED -> wording.get("desk.status.pooled");
            case CANCELLED -> wording.get("desk.status.cancelled");
            case EXPIRED -> wording.get("desk.status.expired");
        };
    }
}
