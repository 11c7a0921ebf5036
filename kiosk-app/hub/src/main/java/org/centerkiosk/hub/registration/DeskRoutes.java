package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.UUID;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.staff.AuditLog;

/** What staff work with: rosters, exports and the call list. Whoever reads what is personal is written down. */
public final class DeskRoutes implements Routes {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SESSION = "/v1/sessions/{event}/{originalStart}";

    private final Book book;
    private final AuditLog audit;

    public DeskRoutes(Book book, AuditLog audit) {
        this.book = book;
        this.audit = audit;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.get(SESSION + "/roster", this::roster, Access.STAFF);
        api.get(SESSION + "/roster.csv", this::csv, Access.STAFF);
        api.get(SESSION + "/roster.xlsx", this::xlsx, Access.STAFF);
        api.post(SESSION + "/no-shows", this::noShows, Access.STAFF);
        api.get("/v1/calls", this::calls, Access.STAFF);
        api.post("/v1/calls/{registration}", this::logCall, Access.STAFF);
    }

    private Roster read(Context context, String action) {
        SessionId session = Body.pathSession(context);
        audit.append(Askers.staff(context).account(), action, session.uid() + " " + session.originalStart(), "");
        return book.roster(session);
    }

    private void roster(Context context) {
        BookJson.reply(context, 200, BookJson.roster(read(context, "roster.read")));
    }

    private void csv(Context context) {
        send(context, "csv", "text/csv; charset=utf-8", RosterSheet.csv(read(context, "roster.export")));
    }

    private void xlsx(Context context) {
        send(context, "xlsx", XLSX, RosterSheet.xlsx(read(context, "roster.export")));
    }

    private static void send(Context context, String extension, String type, byte[] bytes) {
        context.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"roster." + extension + '"')
                .contentType(type)
                .result(bytes);
    }

    private void noShows(Context context) {
        int missed = book.noShows(Body.pathSession(context), Askers.staff(context));
        BookJson.reply(context, 200, BookJson.JSON.createObjectNode().put("noShows", missed));
    }

    private void calls(Context context) {
        audit.append(Askers.staff(context).account(), "calls.read", "", "");
        BookJson.reply(context, 200, BookJson.calls(book.callList()));
    }

    private void logCall(Context context) {
        Body body = Body.of(context);
        UUID registration = Body.pathId(context, "registration");
        Registration after = book.logCall(
                        body.id("id"),
                        registration,
                        body.word("outcome", CallList.Outcome.class),
                        body.optionalText("note"),
                        Askers.staff(context))
                .orElseThrow(() -> new Problem(
                                404, "unknown-registration", "The book has no such registration.", "Look at the calls.")
                        .asException());
        BookJson.reply(context, 200, BookJson.registration(after));
    }
}
