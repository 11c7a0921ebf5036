package org.centerkiosk.terminal.attract;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.centerkiosk.config.LoopConfig;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.Programme;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.terminal.shell.LobbyService;
import org.centerkiosk.terminal.shell.LobbyState;
import org.centerkiosk.terminal.shell.Route;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.centerkiosk.terminal.text.Wordings;
import org.jspecify.annotations.Nullable;

/** Decides what the loop shows, and what a touch on it does. */
final class AttractViewModel {

    private final LobbyService lobby;
    private final Wordings wordings;
    private final Supplier<LoopConfig> loop;
    private final int rows;
    private final boolean narrow;
    private LobbyState state;
    private Round round = Round.NONE;

    /**
     * @param loop asked at each change, so that a changed configuration counts at once
     * @param rows of the strip
     * @param narrow whether its pills must be short
     */
    AttractViewModel(LobbyService lobby, Wordings wordings, Supplier<LoopConfig> loop, int rows, boolean narrow) {
        this.lobby = lobby;
        this.wordings = wordings;
        this.loop = loop;
        this.rows = rows;
        this.narrow = narrow;
        this.state = lobby.store().get();
    }

    /** What is shown of that state: the same slide as before, unless it may no longer be shown. */
    AttractModel show(LobbyState next) {
        state = next;
        LoopConfig settings = loop.get();
        List<Listing> candidates = candidates(settings);
        round = round.refreshed(candidates, settings.slides());
        return model(settings, candidates);
    }

    /** On to the next slide. */
    AttractModel next() {
        LoopConfig settings = loop.get();
        List<Listing> candidates = candidates(settings);
        Round fresh = round.refreshed(candidates, settings.slides());
        // Where the slide on show is over by now, the refreshed round has gone on already.
        round = id(fresh).equals(id(round)) ? fresh.next(candidates, settings.slides()) : fresh;
        return model(settings, candidates);
    }

    /**
     * When one of the sessions on show begins or ends, or else when the day does: other words are right from then on.
     * Null during a visit, and while it is said that a phone has opened something: the next start is nobody's.
     */
    @Nullable
    Instant trueUntil() {
        if (state.visit() != null || state.means().opened() != null) {
            return null;
        }
        ZoneId zone = wording().zone();
        Instant now = state.now();
        Instant midnight =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.concat(
                        round.shown().stream(),
                        Candidates.strip(programme(), now, zone, loop.get().daysAhead(), rows).stream())
                .map(Listing::session)
                .flatMap(session -> Stream.of(session.start(), session.end()))
                .filter(now::isBefore)
                .reduce(midnight, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Optional<SessionId> id(Round round) {
        return round.shown().map(listing -> listing.session().id());
    }

    /** To the event on the stage, or to the list where there is none. */
    void openShown() {
        round.shown().ifPresentOrElse(listing -> open(listing.session().id()), this::browse);
    }

    void open(SessionId session) {
        lobby.open(new Route.Detail(session));
    }

    void browse() {
        lobby.open(Route.Browse.today());
    }

    private List<Listing> candidates(LoopConfig settings) {
        return Candidates.slides(programme(), state.now(), wording().zone(), settings);
    }

    private Programme programme() {
        return state.content().programme();
    }

    private Wording wording() {
        return wordings.of(state.language());
    }

    private AttractModel model(LoopConfig settings, List<Listing> candidates) {
        Wording wording = wording();
        Instant now = state.now();
        boolean stale = state.content().offline();
        SessionWords words = new SessionWords(wording, now, stale);
        SlideWriter slides = new SlideWriter(words, stale ? state.content().asOf() : null, state.means());
        StripWriter strip = new StripWriter(words, state.elder(), narrow);
        List<Listing> listed = Candidates.strip(programme(), now, wording.zone(), settings.daysAhead(), rows);
        String heading = strip.isThisWeek(listed) ? "attract.thisWeek" : "attract.comingUp";
        int total = Candidates.count(programme(), now, wording.zone(), settings.daysAhead());
        return new AttractModel(
                round.shown().map(slides::write).orElse(null),
                round.next(candidates, settings.slides())
                        .shown()
                        .map(slides::write)
                        .orElse(null),
                round.slides().size(),
                round.position(),
                wording.get(heading),
                wording.language() == Language.ZH ? wording.get(heading + "English") : null,
                total(wording, settings.daysAhead(), total),
                listed.stream().map(strip::write).toList());
    }

    private static String total(Wording wording, int days, int total) {
        return days >= 28 && days <= 31
                ? wording.format("attract.totalMonth", total)
                : wording.format("attract.totalDays", days, total);
    }
}
