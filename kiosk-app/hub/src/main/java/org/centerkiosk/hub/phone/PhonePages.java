package org.centerkiosk.hub.phone;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.PublicDocument;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.ShownAs;

/** All pages for phones. */
public final class PhonePages implements Routes {

    private final Pages pages;
    private final TodayPage today;
    private final EventPage event;

    public PhonePages(Supplier<Optional<PublishedProgramme>> published, InstantSource clock) {
        pages = new Pages(new Programmes(published), event -> event, clock);
        today = new TodayPage(pages);
        event = new EventPage(pages);
    }

    /** Style sheet and posters. */
    public List<PublicDocument> documents() {
        return pages.files().documents();
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.get("/", today::show, Access.PUBLIC, ShownAs.PAGE);
        api.get("/e/{event}", event::show, Access.PUBLIC, ShownAs.PAGE);
        api.get("/Q/{token}", event::scanned, Access.PUBLIC, ShownAs.PAGE);
    }
}
