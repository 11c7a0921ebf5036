package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.staff.AuditLog;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a front desk does now and then: another number, a whole number with a reason, what a number has already, the seat of
 * somebody who did not come, and what is to be settled. Whoever reads what is personal is written down.
 */
public final class DeskCareRoutes implements Routes {

    private static final Problem NOBODY = new Problem(
            404, "unknown-registration", "Nobody is known by that registration.", "Look whether it was forgotten.");
    private static final Problem SETTLED = new Problem(
            404, "nothing-to-settle", "Nothing of that id is to be settled.", "Somebody else was faster: look again.");

    private final Book book;
    private final Sealer sealer;
    private final String region;
    private final AuditLog audit;

    /** @param region where a telephone number without a country code is dialled */
    public DeskCareRoutes(Book book, Sealer sealer, String region, AuditLog audit) {
        this.book = book;
        this.sealer = sealer;
        this.region = region;
        this.audit = audit;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/registrations/{id}/phone", this::renumber, Access.STAFF);
        api.post("/v1/registrations/{id}/revelation", this::reveal, Access.STAFF);
        api.post("/v1/registrations/{id}/absence", this::giveAway, Access.STAFF);
        api.post("/v1/people/known", this::known, Access.STAFF);
        api.get("/v1/worklist", this::worklist, Access.STAFF);
        api.post("/v1/worklist/{id}/settlement", this::settle, Access.STAFF);
    }

    private void renumber(Context context) {
        UUID registration = Body.pathId(context, "id");
        Body body = Body.of(context);
        String override = body.optionalText("override");
        Claim claim = override == null ? Claim.none() : new Claim.Override(override);
        PhoneNumber phone = sealed(body, registration);
        reply(context, book.renumber(body.id("id"), registration, phone, claim, Askers.staff(context)));
    }

    /** An applicant of whom the number alone counts: so that it can wait on a desk's disk. */
    private PhoneNumber sealed(Body body, UUID registration) {
        String sealed = body.optionalSealed("sealed");
        if (sealed == null) {
            throw Body.invalid("The member \"sealed\" is missing.");
        }
        try {
            if (sealer.unseal(Base64.getUrlDecoder().decode(sealed), registration)
                            instanceof ApplicantReading.Read(Applicant applicant)
                    && applicant.phone() != null) {
                return applicant.phone();
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Body.invalid("\"sealed\" holds no number for this hub and this registration.");
    }

    /** Written down before it is told. */
    private void reveal(Context context) {
        UUID registration = Body.pathId(context, "id");
        String reason = Body.of(context).text("reason");
        Applicant applicant = book.applicant(registration).orElseThrow(NOBODY::asException);
        audit.append(Askers.staff(context).account(), "phone.reveal", registration.toString(), reason);
        PhoneNumber phone = applicant.phone();
        BookJson.reply(
                context,
                200,
                BookJson.JSON
                        .createObjectNode()
                        .put("phone", phone == null ? null : phone.e164())
                        .put("national", phone == null ? null : phone.national()));
    }

    private void giveAway(Context context) {
        UUID registration = Body.pathId(context, "id");
        Body body = Body.of(context);
        reply(
                context,
                book.giveAway(body.id("id"), registration, body.session(), body.text("reason"), Askers.staff(context)));
    }

    private static void reply(Context context, Answer answer) {
        switch (answer) {
            case Answer.Registered(Registration registration) ->
                BookJson.reply(context, 200, BookJson.registration(registration));
            case Answer.Unchanged(Registration registration) ->
                BookJson.reply(context, 200, BookJson.registration(registration));
            case Answer.Refused(Refusal refusal) -> BookJson.refuse(context, refusal);
        }
    }

    private void known(Context context) {
        PhoneReading reading = PhoneNumbers.read(Body.of(context).text("phone"), region);
        if (reading instanceof PhoneReading.Invalid invalid) {
            BookJson.refuse(context, invalid.refusal());
            return;
        }
        List<Registration> known = book.ofPhone(((PhoneReading.Valid) reading).number());
        audit.append(Askers.staff(context).account(), "person.known", "", known.size() + " registrations");
        ObjectNode json = BookJson.JSON.createObjectNode();
        ArrayNode all = json.putArray("registrations");
        known.forEach(registration -> all.add(BookJson.registration(registration)
                .put(
                        "name",
                        book.applicant(registration.id()).map(Applicant::name).orElse(null))));
        BookJson.reply(context, 200, json);
    }

    private void worklist(Context context) {
        audit.append(Askers.staff(context).account(), "worklist.read", "", "");
        ObjectNode json = BookJson.JSON.createObjectNode();
        ArrayNode all = json.putArray("items");
        book.worklist().forEach(item -> all.add(item(item)));
        BookJson.reply(context, 200, json);
    }

    private static ObjectNode item(WorkItem item) {
        ObjectNode json = BookJson.session(item.session())
                .put("id", item.id().toString())
                .put("what", item.what().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .put("at", item.at().toString());
        Registration registration = item.registration();
        json.set("registration", registration == null ? BookJson.JSON.nullNode() : BookJson.registration(registration));
        Applicant applicant = item.applicant();
        json.put("name", applicant == null ? null : applicant.name());
        json.put(
                "phoneMasked",
                applicant == null || applicant.phone() == null
                        ? null
                        : applicant.phone().masked());
        AttendanceFact fact = item.attendance();
        if (fact != null) {
            json.put("code", fact.code() == null ? null : fact.code().text())
                    .put("person", fact.person())
                    .put("kind", BookJson.word(fact.kind()))
                    .put("scanned", fact.scanned().toString());
        }
        return json;
    }

    private void settle(Context context) {
        UUID item = Body.pathId(context, "id");
        if (!book.settle(item, Askers.staff(context))) {
            throw SETTLED.asException();
        }
        audit.append(Askers.staff(context).account(), "worklist.settle", item.toString(), "");
        context.status(204);
    }
}
