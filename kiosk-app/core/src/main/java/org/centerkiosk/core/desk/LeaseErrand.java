package org.centerkiosk.core.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.signup.SeatFacts;
import org.centerkiosk.core.signup.SeatLease;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the hub is asked and told about leases. Knows no state; the network is waited for. */
final class LeaseErrand {

    private static final String JSON = "application/json";
    private static final Duration AHEAD = Duration.ofDays(7);

    /** The next sessions; what comes later is lent when it is near. */
    private static final int MOST = 40;

    private final HubLine line;

    LeaseErrand(HubLine line) {
        this.line = line;
    }

    /** What the hub took note of: the seats by lease, -1 for a lease that it does not know. */
    interface Heard {
        void heard(UUID lease, int promised);
    }

    /** False where the hub is not there. */
    boolean report(Map<UUID, Integer> reports, Heard heard) {
        for (Map.Entry<UUID, Integer> each : reports.entrySet()) {
            HubResult<HubReply> result = line.send(HubRequest.of(
                    "POST", "/v1/leases/" + each.getKey() + "/report", JSON, Commands.report(each.getValue())));
            switch (result) {
                case HubResult.Answered<HubReply> answered -> heard.heard(each.getKey(), each.getValue());
                case HubResult.Declined<HubReply>(var problem, var hubTime) -> {
                    if (problem.status() == 404) {
                        heard.heard(each.getKey(), -1);
                    }
                }
                case HubResult.Failed<HubReply> failed -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is lent to this terminal; null where the hub is not there. Those that it was lent in vain have no time left. */
    @Nullable
    List<SeatLease> lend(List<SessionId> sessions) {
        HubResult<HubReply> result = line.send(HubRequest.of("POST", "/v1/leases", JSON, Commands.lend(sessions)));
        if (!(result instanceof HubResult.Answered<HubReply>(HubReply reply, Instant hubTime))) {
            return null;
        }
        List<SeatLease> leases = new ArrayList<>();
        reply.json().ifPresent(json -> json.path("leases").forEach(node -> read(node, hubTime, leases)));
        return leases;
    }

    private static void read(JsonNode node, @Nullable Instant hubTime, List<SeatLease> into) {
        try {
            if (!node.path("state").asString().equals("open")) {
                return;
            }
            Instant expires = Instant.parse(node.path("expires").asString());
            Instant from = hubTime == null ? Instant.parse(node.path("granted").asString()) : hubTime;
            Duration lasts = Duration.between(from, expires);
            into.add(new SeatLease(
                    UUID.fromString(node.path("id").asString()),
                    Map.of(LeaseJson.session(node), node.path("seats").asInt()),
                    lasts.isPositive() ? lasts : Duration.ofMillis(1)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // Another hub's words; what it lent comes back by staff's hand.
        }
    }

    /** Whether anybody can sign up here for anything: a board shows events and asks nobody. */
    static boolean takesSignUps(Programme programme) {
        return programme.events().stream()
                .map(Event::terms)
                .anyMatch(terms -> terms != null && terms.mode() == SignUpTerms.Mode.FIRST_COME);
    }

    /** Of which sessions seats could be promised here, the next first. */
    static List<SessionId> wanted(List<Listing> listings, Instant now, Predicate<SessionId> isLent) {
        return listings.stream()
                .filter(listing -> isLendable(listing.event(), listing.session(), now))
                .sorted(Comparator.comparing(listing -> listing.session().start()))
                .map(listing -> listing.session().id())
                .filter(isLent.negate())
                .limit(MOST)
                .toList();
    }

    private static boolean isLendable(Event event, Session session, Instant now) {
        SignUpTerms terms = event.terms();
        return terms != null
                && terms.mode() == SignUpTerms.Mode.FIRST_COME
                && (terms.scope() != SignUpTerms.Scope.SERIES || !event.isSeries())
                && (terms.opens() == null || !now.isBefore(terms.opens()))
                && (terms.closes() == null || now.isBefore(terms.closes()))
                && session.takesPlace()
                && now.isBefore(session.start())
                && session.start().isBefore(now.plus(AHEAD))
                && SeatFacts.capacityOf(event, session) != null;
    }
}
