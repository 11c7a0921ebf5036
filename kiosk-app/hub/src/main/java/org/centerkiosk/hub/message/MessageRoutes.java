package org.centerkiosk.hub.message;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.privacy.ForgetListener;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.HubDatabase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What could not be sent, for staff: nobody is left untold without somebody knowing. */
public final class MessageRoutes implements Routes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 200;
    private static final int NO_CONTENT = 204;

    private final HubDatabase database;
    private final OutboxRows outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    public MessageRoutes(HubDatabase database, String centre, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.outbox = new OutboxRows(centre);
        this.audit = audit;
        this.clock = clock;
    }

    /** Also of what was sent, or is to be sent, nothing is left of a person who is forgotten. */
    public static ForgetListener forgetting(String centre) {
        return new OutboxRows(centre)::forget;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.get("/v1/messages", this::list, Access.STAFF);
        api.post("/v1/messages/{id}/retry", this::retry, Access.STAFF);
    }

    private void list(Context context) {
        ObjectNode root = JSON.createObjectNode();
        database.read(handle -> {
            ObjectNode counts = root.putObject("counts");
            outbox.counts(handle).forEach((state, n) -> counts.put(state.toLowerCase(java.util.Locale.ROOT), n));
            ArrayNode dead = root.putArray("dead");
            for (OutboxRow row : outbox.dead(handle, MOST)) {
                dead.addObject()
                        .put("id", row.id())
                        .put("registration", row.registration().toString())
                        .put("occasion", row.occasion().name().toLowerCase(java.util.Locale.ROOT))
                        .put("made", row.made().toString())
                        .put("attempts", row.attempts())
                        .put("trouble", row.trouble());
            }
            return root;
        });
        context.contentType("application/json").result(JSON.writeValueAsBytes(root));
    }

    private void retry(Context context) {
        String id = context.pathParam("id");
        boolean revived = database.write(handle -> {
            boolean dead = outbox.revive(handle, id, clock.instant());
            if (dead) {
                audit.append(handle, Caller.staff(context).account(), "message.retry", id, "");
            }
            return dead;
        });
        if (!revived) {
            throw new Problem(
                            404,
                            "unknown-message",
                            "没有这条未送达的消息。No message of that id was given up.",
                            "Those that were are in /v1/messages.")
                    .asException();
        }
        context.status(NO_CONTENT);
    }
}
