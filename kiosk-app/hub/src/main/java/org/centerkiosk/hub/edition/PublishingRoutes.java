package org.centerkiosk.hub.edition;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.BodyLimit;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.http.ServedDocument;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafts, pictures and takeovers, for staff. */
final class PublishingRoutes implements Routes {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Services services;
    private final Runnable changed;

    /** @param changed is run after something was published */
    PublishingRoutes(Services services, Runnable changed) {
        this.services = services;
        this.changed = changed;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/drafts", this::submit, Access.EDITOR, BodyLimit.DOCUMENT);
        api.get(
                "/v1/drafts",
                context -> answer(
                        context, DraftJson.overview(services.drafts().overview().orProblem())),
                Access.STAFF);
        api.get("/v1/drafts/{draft}", this::show, Access.STAFF);
        api.get("/v1/drafts/{draft}/document", this::document, Access.STAFF);
        api.post("/v1/drafts/{draft}/approval", this::approve, Access.APPROVER);
        api.delete("/v1/drafts/{draft}", this::withdraw, Access.EDITOR, Access.APPROVER);
        api.put("/v1/media/{sha256}", this::putMedia, Access.EDITOR, BodyLimit.MEDIA);
        api.post("/v1/takeovers", this::publishTakeover, Access.STAFF);
    }

    private void submit(Context context) {
        Draft draft = services.intake()
                .submit(account(context), context.bodyAsBytes())
                .orProblem();
        context.status(CREATED).header("Location", "/v1/drafts/" + draft.id());
        answer(context, DraftJson.draft(draft));
    }

    private void show(Context context) {
        answer(context, DraftJson.draft(services.drafts().find(draft(context)).orProblem()));
    }

    private void document(Context context) {
        context.contentType(ServedDocument.JOSE_JSON)
                .header("Cache-Control", "no-store")
                .result(services.drafts().document(draft(context)).orProblem());
    }

    private void approve(Context context) {
        Outcome<Draft> outcome;
        try {
            outcome = services.approvals()
                    .approve(ApprovalReader.read(account(context), draft(context), context.bodyAsBytes()));
        } catch (Declining declined) {
            outcome = declined.outcome();
        }
        Draft draft = outcome.orProblem();
        changed.run();
        answer(context, DraftJson.draft(draft));
    }

    private void withdraw(Context context) {
        answer(
                context,
                DraftJson.draft(services.drafts()
                        .withdraw(account(context), draft(context))
                        .orProblem()));
    }

    private void putMedia(Context context) {
        boolean isNew = services.media()
                .put(account(context), context.pathParam("sha256"), context.bodyAsBytes())
                .orProblem();
        context.status(isNew ? CREATED : NO_CONTENT);
    }

    private void publishTakeover(Context context) {
        int number = services.takeovers()
                .publish(account(context), context.bodyAsBytes())
                .orProblem();
        changed.run();
        context.status(CREATED);
        answer(context, JsonNodeFactory.instance.objectNode().put("takeover", number));
    }

    private static String account(Context context) {
        return Caller.staff(context).account();
    }

    /** An id that is no number names no draft. */
    private static int draft(Context context) {
        try {
            return Integer.parseInt(context.pathParam("draft"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void answer(Context context, ObjectNode node) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(DraftJson.MAPPER.writeValueAsBytes(node));
    }
}
