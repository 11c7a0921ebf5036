package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.OpenedLinks;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.ShownAs;
import org.centerkiosk.hub.privacy.NumberCodes;
import org.centerkiosk.hub.privacy.PersonalCodes;
import org.centerkiosk.hub.registration.Book;
import org.jspecify.annotations.Nullable;

/** All pages for phones. */
public final class PhonePages implements Routes {

    private final Pages pages;
    private final TodayPage today;
    private final EventPage event;
    private final LinkOpenings openings;
    private final PhoneSettings settings;
    private final SignUpPages signUp;
    private final TicketPages ticket;
    private final FindTicket find;
    private final MyCodePages myCode;
    private final @Nullable LostTicket lost;

    public static PhonePages of(
            Supplier<Optional<PublishedProgramme>> published,
            Book book,
            SigningKey ticketKey,
            PersonalCodes codes,
            PhoneSecrets secrets,
            PhoneSettings settings,
            InstantSource clock) {
        return new PhonePages(published, new BookReception(book, ticketKey, clock), codes, secrets, settings, clock);
    }

    PhonePages(
            Supplier<Optional<PublishedProgramme>> published,
            Reception reception,
            PersonalCodes codes,
            PhoneSecrets secrets,
            PhoneSettings settings,
            InstantSource clock) {
        this.settings = settings;
        PhoneLimits limits = new PhoneLimits(settings.signUpsPerMinute(), clock);
        pages = new Pages(new Programmes(published), reception, clock);
        today = new TodayPage(pages);
        openings = new LinkOpenings(secrets, secrets.hints(), clock);
        event = new EventPage(pages, openings::opened);
        signUp = new SignUpPages(pages, reception, secrets, limits, settings);
        ticket = new TicketPages(pages, reception, secrets, settings.reminder());
        NumberCodes numbers = codes.numbers();
        find = new FindTicket(pages, reception, secrets, limits, numbers != null);
        myCode = new MyCodePages(pages, codes.residents(), secrets, limits, settings.region());
        lost = numbers == null ? null : new LostTicket(pages, numbers, secrets, limits, settings.region());
    }

    /** What phones do with the links on screens. */
    public OpenedLinks links() {
        return openings;
    }

    /** Style sheet and posters. */
    public List<PublicDocument> documents() {
        return pages.files().documents();
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        get(api, "/", today::show);
        get(api, "/e/{event}", event::show);
        get(api, "/Q/{token}", event::scanned);
        get(api, "/my-code", myCode::form);
        post(api, "/my-code", myCode::issue);
        get(api, "/my-code/{code}", myCode::show);
        post(api, "/my-code/{code}/revoke", myCode::revoke);
        get(api, "/privacy", this::privacy);
        get(api, "/e/{event}/sign-up", signUp::form);
        post(api, "/e/{event}/sign-up", signUp::submit);
        if (lost != null) {
            get(api, "/lost", lost::show);
            post(api, "/lost", lost::send);
            get(api, "/lost/{id}", lost::enter);
            post(api, "/lost/{id}", lost::open);
        }
        get(api, "/t", find::show);
        post(api, "/t", find::find);
        get(api, "/t/{code}", context -> context.redirect("/t?code=" + code(context)));
        get(api, "/t/{code}/{mark}", ticket::show);
        get(api, "/t/{code}/{mark}/calendar.ics", ticket::calendar);
        get(api, "/t/{code}/{mark}/cancel", ticket::askCancel);
        post(api, "/t/{code}/{mark}/cancel", ticket::cancel);
        post(api, "/t/{code}/{mark}/offer", ticket::answerOffer);
    }

    private static String code(Context context) {
        return context.pathParam("code").replaceAll("[^0-9A-Za-z]", "");
    }

    private static void get(JavalinDefaultRoutingApi api, String path, Handler handler) {
        api.get(path, handler, Access.PUBLIC, ShownAs.PAGE);
    }

    private static void post(JavalinDefaultRoutingApi api, String path, Handler handler) {
        api.post(path, handler, Access.PUBLIC, ShownAs.PAGE);
    }

    private void privacy(Context context) {
        Frame frame = pages.frame(context);
        pages.show(context, 200, "privacy.jte", Map.of("frame", frame, "days", settings.retentionDays()));
    }
}
