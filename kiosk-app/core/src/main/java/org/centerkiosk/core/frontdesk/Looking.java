package org.centerkiosk.core.frontdesk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.centerkiosk.core.desk.Booking;
import org.centerkiosk.core.desk.Replies;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** What a desk asks the hub and waits for: rosters and tickets. Knows no state. */
final class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_FOUND = 404;
    private static final int SMALL = 1 << 16;

    /** As many as one question may have. */
    private static final int AT_ONCE = 200;

    private final StaffLine line;
    private final Duration patience;

    Looking(StaffLine line, Duration patience) {
        this.line = line;
        this.patience = patience;
    }

    /** What is new on some rosters; empty where the hub does not say. */
    Optional<List<RosterJson.News>> news(Set<SessionId> sessions, Map<SessionId, String> tags) {
        if (sessions.isEmpty()) {
            line.knock();
            return Optional.of(List.of());
        }
        List<SessionId> all = List.copyOf(sessions);
        List<RosterJson.News> news = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<SessionId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            HubRequest request = HubRequest.of("POST", "/v1/rosters", "application/json", RosterJson.ask(some, tags))
                    .within(PATIENCE, HubClient.MAX_DOCUMENT);
            if (!(line.send(request) instanceof HubResult.Answered<HubReply>(HubReply reply, Instant hubTime))) {
                return Optional.empty();
            }
            try {
                news.addAll(RosterJson.news(reply.json().orElseThrow()));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                LOG.error("the hub's rosters are not understood: {}", e.getMessage());
                return Optional.empty();
            }
        }
        return Optional.of(news);
    }

    /** What the hub says of a ticket. */
    sealed interface Answer {

        record Known(Booking booking) implements Answer {}

        record Unknown() implements Answer {}

        record Silent() implements Answer {}
    }

    Answer ticket(TicketCode code) {
        return asked(HubRequest.of("GET", "/v1/tickets/" + code.text()));
    }

    /** With its signature, which may be another terminal's. */
    Answer ticket(TicketQr ticket) {
        return asked(
                HubRequest.of("POST", "/v1/look-ups", "application/json", DeskWords.object("ticket", ticket.text())));
    }

    private Answer asked(HubRequest request) {
        return switch (line.send(request.within(patience, SMALL))) {
            case HubResult.Answered<HubReply>(HubReply reply, Instant hubTime) ->
                reply.json()
                        .flatMap(Replies::booking)
                        .<Answer>map(Answer.Known::new)
                        .orElseGet(Answer.Silent::new);
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) ->
                problem.status() == NOT_FOUND ? new Answer.Unknown() : new Answer.Silent();
            case HubResult.Failed<HubReply> failed -> new Answer.Silent();
        };
    }
}
