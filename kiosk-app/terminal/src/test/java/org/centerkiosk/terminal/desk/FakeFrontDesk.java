package org.centerkiosk.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.frontdesk.CheckIn;
import org.centerkiosk.core.frontdesk.DeskAnswer;
import org.centerkiosk.core.frontdesk.DeskSignUp;
import org.centerkiosk.core.frontdesk.Found;
import org.centerkiosk.core.frontdesk.FrontDesk;
import org.centerkiosk.core.frontdesk.FrontDeskState;
import org.centerkiosk.core.frontdesk.Presence;
import org.centerkiosk.core.frontdesk.Roster;
import org.centerkiosk.core.frontdesk.RosterEntry;
import org.centerkiosk.core.frontdesk.RosterSeats;
import org.centerkiosk.core.frontdesk.SessionCard;
import org.centerkiosk.core.frontdesk.StaffSession;
import org.centerkiosk.core.frontdesk.StaffSignIn;
import org.centerkiosk.core.frontdesk.Verdict;
import org.centerkiosk.core.people.PeopleSearch;
import org.centerkiosk.core.people.Traits;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.state.Store;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;

/** A desk whose hub is a table in memory: it answers at once, and by the same rules as far as the screens show them. */
final class FakeFrontDesk implements FrontDesk {

    static final String ACCOUNT = "宋予安";
    static final String PASSWORD = "desk-2026";
    private static final Duration EARLY = Duration.ofHours(2);

    private final InstantSource clock;
    private final Map<SessionId, Listing> listings = new LinkedHashMap<>();
    private final Map<SessionId, List<RosterEntry>> rosters = new HashMap<>();
    private final Map<SessionId, Integer> capacities = new HashMap<>();
    private final PeopleSearch<String, Found> people = new PeopleSearch<>(
            Comparator.comparing((Found found) -> found.session().originalStart())
                    .thenComparing(found -> found.entry().made())
                    .thenComparing(found -> found.entry().registration()));
    private final Store<FrontDeskState> state =
            new Store<>(new FrontDeskState(false, null, 0, null, false, List.of(), 0, List.of()));
    private long revision;
    boolean online = true;
    int pending;

    FakeFrontDesk(InstantSource clock) {
        this.clock = clock;
    }

    void add(Listing listing, @Nullable Integer capacity, List<RosterEntry> entries) {
        SessionId id = listing.session().id();
        listings.put(id, listing);
        rosters.put(id, new ArrayList<>(entries));
        if (capacity != null) {
            capacities.put(id, capacity);
        }
        entries.forEach(entry -> index(id, entry, ""));
        changed();
    }

    private void index(SessionId session, RosterEntry entry, String digits) {
        String phone = entry.phone() == null ? "" : entry.phone();
        people.put(
                session + "/" + entry.registration(),
                new Found(session, entry),
                Traits.of(
                        Stream.concat(Stream.of(entry.name()), entry.others().stream()),
                        digits.isEmpty() && phone.length() > 4 ? phone.substring(phone.length() - 4) : digits,
                        entry.code()));
    }

    void changed() {
        revision++;
        state.update(before -> new FrontDeskState(
                online,
                online ? clock.instant().minusSeconds(1) : before.asOf(),
                pending,
                before.staff(),
                before.wasEnded(),
                cards(),
                0,
                List.of()));
    }

    void end() {
        state.update(before ->
                new FrontDeskState(online, before.asOf(), pending, null, true, before.sessions(), 0, List.of()));
    }

    private List<SessionCard> cards() {
        return listings.values().stream()
                .map(listing -> {
                    Roster roster = built(listing.session().id());
                    return new SessionCard(
                            listing, roster.seats(), roster.expected(), roster.arrived(), true, revision);
                })
                .toList();
    }

    private Roster built(SessionId session) {
        List<RosterEntry> entries = rosters.getOrDefault(session, List.of());
        Integer capacity = capacities.get(session);
        int taken = entries.stream()
                .filter(RosterEntry::isExpected)
                .mapToInt(RosterEntry::seats)
                .sum();
        int waiting = (int) entries.stream()
                .filter(entry -> entry.status() == Status.WAITLISTED)
                .count();
        return new Roster(session, new RosterSeats(capacity, taken, waiting), clock.instant(), entries);
    }

    @Override
    public Store<FrontDeskState> state() {
        return state;
    }

    @Override
    public CompletableFuture<StaffSignIn> signIn(String account, char[] password) {
        boolean isRight = account.equals(ACCOUNT) && new String(password).equals(PASSWORD);
        if (!isRight) {
            return CompletableFuture.completedFuture(new StaffSignIn.Refused());
        }
        StaffSession staff =
                new StaffSession(account, Set.of("staff"), clock.instant().plus(Duration.ofHours(12)));
        state.update(before ->
                new FrontDeskState(online, before.asOf(), pending, staff, false, before.sessions(), 0, List.of()));
        return CompletableFuture.completedFuture(new StaffSignIn.Done(staff));
    }

    @Override
    public CompletableFuture<Void> signOut() {
        state.update(before ->
                new FrontDeskState(online, before.asOf(), pending, null, false, before.sessions(), 0, List.of()));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Roster roster(SessionId session) {
        return built(session);
    }

    @Override
    public List<Found> search(String typed, int most) {
        return people.find(typed, found -> true, most);
    }

    @Override
    public CompletableFuture<Verdict> checkIn(CheckIn wish) {
        return CompletableFuture.completedFuture(judged(wish));
    }

    private Verdict judged(CheckIn wish) {
        for (Map.Entry<SessionId, List<RosterEntry>> roster : rosters.entrySet()) {
            for (RosterEntry entry : roster.getValue()) {
                if (isMeant(wish.by(), entry)
                        && (wish.session() == null || wish.session().equals(roster.getKey()))) {
                    return judged(wish, roster.getKey(), entry);
                }
            }
        }
        return rosters.entrySet().stream()
                .flatMap(roster -> roster.getValue().stream()
                        .filter(entry -> isMeant(wish.by(), entry))
                        .<Verdict>map(entry -> new Verdict.WrongSession(entry, List.of(roster.getKey()))))
                .findFirst()
                .orElseGet(() -> new Verdict.UnknownHere(
                        wish.by() instanceof CheckIn.By.Code(TicketCode code) ? code : null, online));
    }

    private static boolean isMeant(CheckIn.By by, RosterEntry entry) {
        return switch (by) {
            case CheckIn.By.Registration(UUID id) -> id.equals(entry.registration());
            case CheckIn.By.Code(TicketCode code) -> code.equals(entry.code());
            case CheckIn.By.Ticket ticket -> false;
        };
    }

    private Verdict judged(CheckIn wish, SessionId session, RosterEntry entry) {
        Instant now = clock.instant();
        Instant starts = listings.get(session).session().start();
        if (entry.isComplete()) {
            return new Verdict.AlreadyIn(session, entry, entry.arrivedAt().orElse(now));
        }
        if (!wish.anyway() && entry.status().isFinal()) {
            return new Verdict.Cancelled(entry);
        }
        if (!wish.anyway() && entry.status() == Status.WAITLISTED) {
            return new Verdict.Waitlisted(entry, entry.position());
        }
        if (!wish.anyway() && now.plus(EARLY).isBefore(starts)) {
            return new Verdict.Early(session, entry, starts);
        }
        Map<Integer, Presence> seen = new HashMap<>(entry.people());
        int before = entry.arrived();
        for (int person = 0; person < entry.seats(); person++) {
            if (wish.people().isEmpty() || wish.people().contains(person)) {
                seen.putIfAbsent(person, new Presence(Presence.Kind.IN, now));
            }
        }
        RosterEntry after = with(entry, seen, !online);
        replace(session, after);
        return new Verdict.Arrived(session, after, after.arrived() - before, online, null);
    }

    private void replace(SessionId session, RosterEntry entry) {
        pending += online ? 0 : 1;
        rosters.get(session).replaceAll(other -> other.registration().equals(entry.registration()) ? entry : other);
        index(session, entry, "");
        changed();
    }

    @Override
    public CompletableFuture<DeskAnswer> undo(UUID registration, SessionId session, Set<Integer> who) {
        UnaryOperator<RosterEntry> back = entry -> {
            Map<Integer, Presence> seen = new HashMap<>(entry.people());
            seen.keySet().removeIf(person -> who.isEmpty() || who.contains(person));
            return with(entry, seen, !online);
        };
        built(session).find(registration).ifPresent(entry -> replace(session, back.apply(entry)));
        return CompletableFuture.completedFuture(new DeskAnswer.Noted());
    }

    @Override
    public CompletableFuture<DeskAnswer> registerWalkIn(DeskSignUp signUp) {
        return registered(signUp, Channel.DESK, true);
    }

    @Override
    public CompletableFuture<DeskAnswer> register(DeskSignUp signUp) {
        return registered(signUp, Channel.DESK, false);
    }

    @Override
    public CompletableFuture<DeskAnswer> registerByTelephone(DeskSignUp signUp) {
        return registered(signUp, Channel.TELEPHONE, false);
    }

    private CompletableFuture<DeskAnswer> registered(DeskSignUp signUp, Channel channel, boolean in) {
        SessionId session = signUp.target().session().orElseThrow();
        int party = signUp.applicant().party().size();
        Roster roster = built(session);
        RosterSeats seats = roster.seats();
        boolean isFull =
                seats != null && seats.free().isPresent() && seats.free().getAsInt() < party;
        if (isFull && signUp.override() == null) {
            return CompletableFuture.completedFuture(new DeskAnswer.Refused(Refusal.of(Reason.FULL)));
        }
        PhoneNumber phone = signUp.applicant().phone();
        TicketCode code = TicketCode.of(revision * 7919 + 4242);
        Map<Integer, Presence> seen = new HashMap<>();
        for (int person = 0; in && person < party; person++) {
            seen.put(person, new Presence(Presence.Kind.IN, clock.instant()));
        }
        RosterEntry entry = new RosterEntry(
                signUp.id(),
                code,
                signUp.applicant().name(),
                "",
                List.of(),
                phone == null ? null : phone.masked(),
                signUp.target(),
                party,
                party,
                channel,
                Status.RESERVED,
                clock.instant(),
                null,
                seen,
                new TreeMap<>(),
                false,
                !online);
        rosters.get(session).add(entry);
        index(session, entry, phone == null ? "" : phone.e164());
        changed();
        return CompletableFuture.completedFuture(new DeskAnswer.Done(
                new Booking(signUp.id(), code, signUp.target(), Status.RESERVED, party, null, null, !online)));
    }

    private static RosterEntry with(RosterEntry entry, Map<Integer, Presence> seen, boolean pending) {
        return new RosterEntry(
                entry.registration(),
                entry.code(),
                entry.name(),
                entry.initials(),
                entry.others(),
                entry.phone(),
                entry.target(),
                entry.party(),
                entry.seats(),
                entry.channel(),
                entry.status(),
                entry.made(),
                entry.position(),
                seen,
                entry.series(),
                entry.isUnreadable(),
                pending);
    }

    @Override
    public CompletableFuture<Void> refresh() {
        changed();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}
