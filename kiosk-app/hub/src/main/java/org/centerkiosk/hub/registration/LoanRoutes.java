package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.ticket.CodeBlock;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds, leases and codes for terminals. */
public final class LoanRoutes implements Routes {

    private static final Problem NO_HOLD =
            new Problem(404, "hold-gone", "There is no such hold, or it is another's.", "Nothing is left to do.");
    private static final Problem NO_LEASE =
            new Problem(404, "lease-unknown", "There is no such lease, or it is another's.", "Look at the leases.");
    private static final int MOST_SESSIONS = 200;
    private static final int MOST_SEATS = 1_000;

    private final Book book;
    private final IntSupplier terminals;

    /** @param terminals how many share the seats */
    public LoanRoutes(Book book, IntSupplier terminals) {
        this.book = book;
        this.terminals = terminals;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/holds", this::hold, Access.TERMINAL, Access.STAFF);
        api.delete("/v1/holds/{id}", this::release, Access.TERMINAL, Access.STAFF);
        api.post("/v1/leases", this::lend, Access.TERMINAL);
        api.get("/v1/leases", this::leases, Access.STAFF);
        api.post("/v1/leases/{id}/report", this::report, Access.TERMINAL);
        api.delete("/v1/leases/{id}", this::writeOff, Access.STAFF);
        api.post("/v1/code-blocks", this::codes, Access.TERMINAL);
    }

    private void hold(Context context) {
        Body body = Body.of(context);
        HoldAnswer answer =
                book.hold(body.id("id"), body.target(), body.number("seats", 1, MOST_SEATS), Askers.of(context));
        switch (answer) {
            case HoldAnswer.Held held ->
                BookJson.reply(
                        context,
                        200,
                        BookJson.JSON
                                .createObjectNode()
                                .put("id", held.id().toString())
                                .put("seats", held.seats())
                                .put("expires", held.expires().toString()));
            case HoldAnswer.Refused refused -> BookJson.refuse(context, refused.refusal());
        }
    }

    private void release(Context context) {
        if (!book.release(Body.pathId(context, "id"), Askers.of(context))) {
            throw NO_HOLD.asException();
        }
        context.status(204);
    }

    private void lend(Context context) {
        JsonNode asked = Body.of(context).json().path("sessions");
        if (!asked.isArray() || asked.size() > MOST_SESSIONS) {
            throw Body.invalid("The member \"sessions\" is no list of at most " + MOST_SESSIONS + ".");
        }
        List<SessionId> sessions = new ArrayList<>();
        asked.forEach(session -> sessions.add(new Body(session).session()));
        String terminal = Askers.terminal(context).id();
        BookJson.reply(context, 200, BookJson.leases(book.lend(terminal, sessions, terminals.getAsInt())));
    }

    private void leases(Context context) {
        BookJson.reply(context, 200, BookJson.leases(book.leases()));
    }

    private void report(Context context) {
        int promised = Body.of(context).number("promised", 0, MOST_SEATS);
        Lease lease = book.reportLease(Body.pathId(context, "id"), promised, Askers.terminal(context))
                .orElseThrow(NO_LEASE::asException);
        BookJson.reply(context, 200, BookJson.lease(lease));
    }

    private void writeOff(Context context) {
        Lease lease =
                book.writeOff(Body.pathId(context, "id"), Askers.staff(context)).orElseThrow(NO_LEASE::asException);
        BookJson.reply(context, 200, BookJson.lease(lease));
    }

    private void codes(Context context) {
        CodeBlock block = book.codes(Body.of(context).number("size", 1, CodeBlock.LARGEST));
        ObjectNode json = BookJson.JSON.createObjectNode().put("id", block.id().toString());
        ArrayNode codes = json.putArray("codes");
        block.codes().forEach(code -> codes.add(code.text()));
        BookJson.reply(context, 200, json);
    }
}
