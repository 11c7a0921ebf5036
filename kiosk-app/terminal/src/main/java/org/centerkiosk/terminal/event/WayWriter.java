package org.centerkiosk.terminal.event;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.centerkiosk.config.VenueConfig;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.event.EventModel.Ask;
import org.centerkiosk.terminal.event.EventModel.Scan;
import org.centerkiosk.terminal.event.EventModel.Show;
import org.centerkiosk.terminal.event.EventModel.Way;
import org.centerkiosk.terminal.event.EventModel.Ways;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.shell.Means;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** The ways to sign up for a session, or to learn more where one cannot. */
record WayWriter(Wording wording, VenueConfig venue, Means means) {

    /** @param series whether the whole series is chosen */
    Ways of(Event event, Session session, boolean series, SignUpState state) {
        boolean invites = state.invites();
        List<Way> ways = new ArrayList<>();
        here(event, session, series, state).ifPresent(ways::add);
        boolean here = !ways.isEmpty();
        scan(event, invites).ifPresent(ways::add);
        if (invites && means.camera()) {
            ways.add(new Show(
                    wording.get("event.show"), wording.get("event.showHint"), session.id(), isWhole(event, series)));
        }
        // Whoever can sign up here in two ways needs no third one to go to.
        if (!here || ways.size() < 2) {
            ways.add(new Ask(
                    wording.get(invites ? "event.signUpAtDesk" : "event.askAtDesk"),
                    wording.in(new LocalText(venue.desk().zh(), venue.desk().en())),
                    venue.phone()));
        }
        String english = invites && wording.language() == Language.ZH ? wording.get("event.waysEnglish") : null;
        return new Ways(heading(event.terms(), state, ways.size()), english, invites, ways);
    }

    /** Only where the terms leave it to the terminal: first come, and a seat or a place in the queue. */
    private Optional<Way> here(Event event, Session session, boolean series, SignUpState state) {
        SignUpTerms terms = event.terms();
        if (!means.desk() || !state.invites() || terms == null || terms.mode() != SignUpTerms.Mode.FIRST_COME) {
            return Optional.empty();
        }
        boolean whole = isWhole(event, series);
        String title = state == SignUpState.WAIT ? "event.queueHere" : whole ? "event.wholeHere" : "event.here";
        return Optional.of(new EventModel.Here(wording.get(title), wording.get("event.hereHint"), session.id(), whole));
    }

    /** To the hub's page where phones reach it, else to the event's own. */
    private Optional<Way> scan(Event event, boolean invites) {
        String title = wording.get(invites ? "event.scan" : "event.scanDetails");
        PhoneLinks phones = means.phones();
        if (phones != null) {
            boolean opened = means.isOpened(event.uid());
            return Optional.of(new Scan(
                    opened ? wording.get("phone.opened") : title, phones.to(event.uid()), phones.domain(), opened));
        }
        return Optional.ofNullable(event.url()).map(url -> new Scan(title, url, domain(url), false));
    }

    /** Whether one signs up for all sessions at once. */
    private static boolean isWhole(Event event, boolean series) {
        SignUpTerms terms = event.terms();
        return terms != null
                && event.isSeries()
                && switch (terms.scope()) {
                    case SERIES -> true;
                    case SESSION -> false;
                    case EITHER -> series;
                };
    }

    private String heading(@Nullable SignUpTerms terms, SignUpState state, int ways) {
        return switch (state) {
            case OPEN ->
                terms != null && terms.mode() == SignUpTerms.Mode.LOTTERY
                        ? wording.get("event.lottery")
                        : wording.get(ways > 1 ? "event.howToChoose" : "event.how");
            case WAIT -> wording.get("event.waitingList");
            case FULL -> wording.get("event.full");
            case NOT_YET -> wording.format("event.opens", opens(terms));
            case CLOSED -> wording.get("event.closed");
            case WALK_IN -> wording.get("event.walkIn");
            case LIVE -> wording.get("event.live");
            case PAST -> wording.get("event.over");
            case OFF -> wording.get("event.off");
        };
    }

    private String opens(@Nullable SignUpTerms terms) {
        return terms == null || terms.opens() == null
                ? ""
                : wording.day(wording.today(terms.opens())) + " " + wording.time(terms.opens());
    }

    /** The host of an address, or the address itself where it has none. */
    private static String domain(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
