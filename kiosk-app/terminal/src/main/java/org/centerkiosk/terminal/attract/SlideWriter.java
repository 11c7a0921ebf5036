package org.centerkiosk.terminal.attract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.event.Language;
import org.centerkiosk.core.event.Listing;
import org.centerkiosk.core.event.SeatState;
import org.centerkiosk.core.event.Seats;
import org.centerkiosk.core.event.Session;
import org.centerkiosk.core.event.SignUpTerms;
import org.centerkiosk.terminal.link.PhoneLinks;
import org.centerkiosk.terminal.shell.Means;
import org.centerkiosk.terminal.text.SessionWords;
import org.centerkiosk.terminal.text.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a session into the words of a slide. */
final class SlideWriter {

    /** Longer titles do not stand upright. */
    private static final int UPRIGHT_CHARACTERS = 5;

    private final Wording wording;
    private final SessionWords words;
    private final Instant now;
    private final LocalDate today;
    private final @Nullable Instant staleSince;
    private final Means means;

    /** Where phones do not reach the hub. */
    SlideWriter(SessionWords words, @Nullable Instant staleSince) {
        this(words, staleSince, Means.NONE);
    }

    /**
     * @param staleSince when the numbers were true, null where they are of now
     * @param means whether phones reach the hub
     */
    SlideWriter(SessionWords words, @Nullable Instant staleSince, Means means) {
        this.means = means;
        this.wording = words.wording();
        this.words = words;
        this.now = words.now();
        this.today = words.today();
        this.staleSince = staleSince;
    }

    Slide write(Listing listing) {
        Event event = listing.event();
        Session session = listing.session();
        boolean runs = isForDays(session) && session.isOnAt(now);
        LocalDate date = session.firstDay().isBefore(today) ? today : session.firstDay();
        String notice = words.notice(session, false);
        String title = wording.in(listing.title());
        return new Slide(
                listing,
                title,
                wording.language() == Language.ZH && standsUpright(title),
                wording.inOrNull(event.subtitle()),
                date,
                day(date),
                date.equals(today),
                time(event, session, runs),
                runs ? wording.format("attract.until", wording.day(session.lastDay())) : null,
                wording.place(session),
                wording.people(event),
                wording.category(event.category()),
                notice == null ? remark(listing) : notice,
                notice != null,
                seats(event, session, runs),
                link(event, session));
    }

    /** Latin letters and digits lie on their side in a column: only Han characters stand. */
    static boolean standsUpright(String title) {
        return title.codePointCount(0, title.length()) <= UPRIGHT_CHARACTERS
                && title.codePoints().allMatch(Character::isIdeographic);
    }

    private String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return wording.get("date.today");
        }
        return days == 1 ? wording.get("date.tomorrow") : wording.format("attract.inDays", days);
    }

    /** Not what merely goes on past midnight. */
    private static boolean isForDays(Session session) {
        return session.isMultiDay() && SessionWords.isRun(session);
    }

    private String time(Event event, Session session, boolean runs) {
        if (runs) {
            return wording.get(event.category() == Category.EXHIBITION ? "attract.onShow" : "attract.running");
        }
        if (isForDays(session)) {
            return wording.dayRange(session);
        }
        return session.allDay() ? wording.get("date.allDay") : wording.timeRange(session, " – ");
    }

    /** The number in a course, and what it costs. */
    private @Nullable String remark(Listing listing) {
        Event event = listing.event();
        int number = listing.session().number();
        boolean numbered = event.category() == Category.COURSE && event.isSeries() && number > 0;
        String said = Stream.of(
                        numbered ? wording.format("attract.number", number) : null, wording.inOrNull(event.admission()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(wording.get("list.dot")));
        return said.isEmpty() ? null : said;
    }

    private Slide.@Nullable SeatLine seats(Event event, Session session, boolean runs) {
        SeatState state = SeatState.of(event, session, now);
        Seats seats = session.seats();
        if (state == SeatState.LIVE && runs) {
            return null;
        }
        return switch (state) {
            case CANCELLED, POSTPONED, PAST, UNKNOWN -> null;
            case LIVE -> new Slide.SeatLine(state, 0, 0, wording.get("seat.live"), null);
            case WALK_IN -> new Slide.SeatLine(state, 0, 0, wording.get("attract.walkIn"), null);
            case WAIT, FULL, FEW, FREE -> seats == null ? null : counted(state, seats);
        };
    }

    private Slide.SeatLine counted(SeatState state, Seats seats) {
        String rest = wording.format("attract.seatsOf", seats.capacity());
        String strong = switch (state) {
            case WAIT -> wording.get("attract.wait");
            case FULL -> wording.get("seat.full");
            default ->
                staleSince == null
                        ? wording.format(state == SeatState.FEW ? "attract.few" : "attract.free", seats.remaining())
                        : wording.format("attract.about", seats.remaining(), wording.moment(staleSince, now));
        };
        if (state == SeatState.WAIT) {
            rest = seats.waiting() == null ? null : wording.format("attract.ahead", seats.waiting());
        } else if (staleSince != null && state != SeatState.FULL) {
            rest = null;
        }
        return new Slide.SeatLine(state, seats.capacity(), seats.remaining(), strong, rest);
    }

    private Slide.@Nullable Link link(Event event, Session session) {
        PhoneLinks phones = means.phones();
        String url = phones == null ? event.url() : phones.to(event.uid());
        String domain = phones == null ? domain(event.url()) : phones.domain();
        if (url == null || domain == null) {
            return null;
        }
        if (means.isOpened(event.uid())) {
            return new Slide.Link(url, domain, wording.get("phone.opened"), null, true);
        }
        SignUpTerms terms = event.terms();
        boolean signUp = terms == null ? session.seats() != null : terms.mode() != SignUpTerms.Mode.WALK_IN;
        String key = signUp ? "attract.scanSignUp" : "attract.scanDetails";
        return new Slide.Link(
                url,
                domain,
                wording.get(key),
                wording.language() == Language.ZH ? wording.get(key + "English") : null,
                false);
    }

    private static @Nullable String domain(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            // A link that is none leads nowhere: no QR.
            return null;
        }
    }
}
