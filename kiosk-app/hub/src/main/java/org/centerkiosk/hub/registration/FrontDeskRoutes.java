package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.Attendee;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.staff.AuditLog;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a front desk asks all day: what is new on its rosters, and that somebody came. Numbers are masked here; who needs a
 * whole one says why.
 */
public final class FrontDeskRoutes implements Routes {

    private static final int MOST_SESSIONS = 200;

    private final Book book;
    private final AuditLog audit;
    private final RosterWatch watch;

    public FrontDeskRoutes(Book book, AuditLog audit, InstantSource clock) {
        this.book = book;
        this.audit = audit;
        this.watch = new RosterWatch(clock);
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/rosters", this::rosters, Access.STAFF);
        api.post("/v1/check-ins", this::checkIn, Access.STAFF);
    }

    private void rosters(Context context) {
        String account = Askers.staff(context).account();
        ObjectNode json = BookJson.JSON.createObjectNode();
        ArrayNode all = json.putArray("rosters");
        for (Body asked : Body.of(context).list("sessions", MOST_SESSIONS)) {
            SessionId session = asked.session();
            // Who has not been written down for reading it hears all of it.
            String tag = watch.isRead(account, session) ? asked.optionalText("tag") : null;
            Optional<RosterNews> news = book.news(session, tag);
            if (news.isPresent()) {
                if (news.get().isWhole()) {
                    audit.append(account, "roster.read", session.uid() + " " + session.originalStart(), "");
                    watch.read(account, session);
                }
                all.add(news(news.get()));
            }
        }
        BookJson.reply(context, 200, json);
    }

    private static ObjectNode news(RosterNews news) {
        ObjectNode json = BookJson.session(news.session())
                .put("tag", news.tag())
                .put("whole", news.isWhole())
                .put("size", news.size());
        json.set("seats", news.seats() == null ? BookJson.JSON.nullNode() : BookJson.seats(news.seats()));
        ArrayNode entries = json.putArray("registrations");
        news.entries().forEach(entry -> entries.add(entry(entry)));
        ArrayNode gone = json.putArray("gone");
        news.gone().forEach(id -> gone.add(id.toString()));
        return json;
    }

    private static ObjectNode entry(RosterNews.Entry entry) {
        ObjectNode json = BookJson.registration(entry.registration());
        Applicant applicant = entry.applicant();
        json.put("arrival", entry.arrival());
        json.put("name", applicant == null ? null : applicant.name());
        json.put(
                "phoneMasked",
                applicant == null || applicant.phone() == null
                        ? null
                        : applicant.phone().masked());
        ArrayNode others = json.putArray("others");
        Stream.ofNullable(applicant)
                .flatMap(one -> one.party().attendees().stream())
                .map(Attendee::name)
                .filter(name -> name != null && !name.isEmpty() && !name.equals(applicant.name()))
                .forEach(others::add);
        json.put("unreadable", entry.isUnreadable());
        ArrayNode people = json.putArray("people");
        entry.seen()
                .forEach((person, fact) -> people.addObject()
                        .put("person", person.intValue())
                        .put("kind", BookJson.word(fact.kind()))
                        .put("at", fact.scanned().toString()));
        ArrayNode series = json.putArray("series");
        entry.series()
                .forEach((start, came) -> series.addObject()
                        .put("originalStart", start.toString())
                        .put("came", came.booleanValue()));
        return json;
    }

    private void checkIn(Context context) {
        Body body = Body.of(context);
        String typed = body.optionalText("code");
        TicketCode code = typed == null
                ? null
                : TicketCode.parse(typed).orElseThrow(() -> Body.invalid("\"code\" is no ticket code."));
        List<Attendance> all = book.attend(Arrivals.of(body, code), Askers.staff(context));
        ObjectNode json = BookJson.JSON.createObjectNode();
        Registration registration = all.getFirst().registration();
        json.set("registration", registration == null ? BookJson.JSON.nullNode() : BookJson.registration(registration));
        ArrayNode people = json.putArray("people");
        for (Attendance one : all) {
            people.addObject()
                    .put("id", one.fact().id().toString())
                    .put("person", one.fact().person())
                    .put("flag", one.flag() == null ? null : BookJson.word(one.flag()))
                    .put("inSince", one.inSince() == null ? null : one.inSince().toString());
        }
        BookJson.reply(context, 200, json);
    }
}
