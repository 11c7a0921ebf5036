package org.centerkiosk.terminal.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SessionStatus;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;

/** Puts a notice into words, and beside it what of today's programme is changed. */
final class NoticeViewModel {

    private final Wording wording;
    private final Wording foreign;
    private final VenueConfig venue;
    private final int most;

    /**
     * @param foreign the other language
     * @param most so many changes at most
     */
    NoticeViewModel(Wording wording, Wording foreign, VenueConfig venue, int most) {
        this.wording = wording;
        this.foreign = foreign;
        this.venue = venue;
        this.most = most;
    }

    NoticeModel model(Route.Notice notice, LobbyState state) {
        Takeover takeover = notice.takeover();
        Instant now = state.now();
        List<Listing> changed = changed(state.content().programme(), now);
        return new NoticeModel(
                takeover.drill(),
                Said.of(takeover.drill() ? "takeover.drill" : "notice.sign", wording, foreign),
                takeover.drill() ? Said.of("takeover.drillMeaning", wording, foreign) : null,
                Said.of(takeover.headline(), wording, foreign),
                Said.of(takeover.text(), wording, foreign),
                changed.isEmpty() || most == 0 ? null : wording.format("notice.changed", changed.size()),
                changed.stream()
                        .limit(most)
                        .map(listing -> change(listing, now))
                        .toList(),
                AlarmViewModel.foot(takeover, notice.area(), venue, wording, now));
    }

    /** What was to begin today, later than now, and does not, or not then. */
    private List<Listing> changed(Programme programme, Instant now) {
        LocalDate today = wording.today(now);
        return programme.listings().stream()
                .filter(listing -> listing.session().status() != SessionStatus.SCHEDULED)
                .filter(listing -> planned(listing.session()).isAfter(now)
                        && wording.today(planned(listing.session())).equals(today))
                .sorted(java.util.Comparator.comparing(listing -> planned(listing.session())))
                .toList();
    }

    private static Instant planned(Session session) {
        return session.status() == SessionStatus.RESCHEDULED ? session.originalStart() : session.start();
    }

    private NoticeModel.Change change(Listing listing, Instant now) {
        SessionWords words = new SessionWords(wording, now, false);
        Session session = listing.session();
        String time = session.allDay() ? wording.get("date.allDay") : wording.time(planned(session));
        String what = switch (session.status()) {
            case RESCHEDULED -> words.movedAway(session);
            case CANCELLED -> words.cancelled(session);
            case POSTPONED -> wording.get("session.noNewDate");
            case SCHEDULED -> "";
        };
        return new NoticeModel.Change(time, wording.title(listing), what);
    }
}
