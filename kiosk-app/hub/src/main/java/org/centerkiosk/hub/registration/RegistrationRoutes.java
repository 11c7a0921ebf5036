package org.centerkiosk.hub.registration;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.Channel;
import org.centerkiosk.core.signup.Claim;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing up, looking up, changing and cancelling over HTTP, for terminals and staff. */
public final class RegistrationRoutes implements Routes {

    private static final Problem UNKNOWN =
            new Problem(404, "unknown-registration", "The book has no such registration.", "Check the id or the code.");
    private static final int LARGEST_PARTY = 500;

    private final Book book;
    private final Sealer sealer;
    private final String region;
    private final boolean tells;

    /** Where no phone is sent anything. */
    public RegistrationRoutes(Book book, Sealer sealer, String region) {
        this(book, sealer, region, false);
    }

    /**
     * @param region where a telephone number without a country code is dialled
     * @param tells whether phones are sent what happens
     */
    public RegistrationRoutes(Book book, Sealer sealer, String region, boolean tells) {
        this.book = book;
        this.sealer = sealer;
        this.region = region;
        this.tells = tells;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.put("/v1/registrations/{id}", this::register, Access.TERMINAL, Access.STAFF);
        api.get("/v1/registrations/{id}", this::byId, Access.TERMINAL, Access.STAFF);
        api.patch("/v1/registrations/{id}", this::change, Access.TERMINAL, Access.STAFF);
        api.post("/v1/registrations/{id}/cancellation", this::cancel, Access.TERMINAL, Access.STAFF);
        api.post("/v1/registrations/{id}/answer", this::answer, Access.TERMINAL, Access.STAFF);
        api.post("/v1/registrations/{id}/admission", this::admit, Access.STAFF);
        api.get("/v1/tickets/{code}", this::byCode, Access.TERMINAL, Access.STAFF);
        api.post("/v1/attendances", this::attend, Access.TERMINAL, Access.STAFF);
    }

    private void register(Context context) {
        UUID id = Body.pathId(context, "id");
        Body body = Body.of(context);
        switch (applicant(body, id)) {
            case ApplicantReading.Read(Applicant applicant) -> register(context, id, body, applicant);
            case ApplicantReading.Refused(Refusal refusal) -> BookJson.refuse(context, refusal);
            case ApplicantReading.Malformed(String what) ->
                throw Body.invalid("The applicant cannot be read: " + what + ".");
        }
    }

    private void register(Context context, UUID id, Body body, Applicant applicant) {
        Actor actor = Askers.of(context);
        SignUp signUp = new SignUp(
                id,
                body.target(),
                body.word("channel", Channel.class),
                body.instant("made"),
                applicant.party().size(),
                applicant,
                actor instanceof Actor.Terminal(String terminal) ? terminal : null,
                claim(body));
        Answer answer = body.has("arrival")
                ? book.registerPresent(
                        signUp, Arrivals.of(id, signUp.target(), body.inner("arrival")), Askers.staff(context))
                : book.register(signUp, code(body), actor);
        if (signUp.channel() == Channel.LOBBY_SCAN) {
            reply(context, answer, applicant);
        } else {
            boolean hasNumber = applicant.phone() != null;
            reply(context, answer, registration -> hasNumber);
        }
    }

    private ApplicantReading applicant(Body body, UUID id) {
        String sealed = body.optionalSealed("sealed");
        if (sealed == null) {
            return ApplicantJson.read(body.json().path("applicant"), region);
        }
        try {
            return sealer.unseal(Base64.getUrlDecoder().decode(sealed), id);
        } catch (IllegalArgumentException e) {
            return new ApplicantReading.Malformed("it was not sealed for this hub and this registration");
        }
    }

    private static @Nullable TicketCode code(Body body) {
        String code = body.optionalText("code");
        return code == null
                ? null
                : TicketCode.parse(code).orElseThrow(() -> Body.invalid("\"code\" is no ticket code."));
    }

    private static Claim claim(Body body) {
        JsonNode claim = body.json().path("claim");
        if (claim.isMissingNode() || claim.isNull()) {
            return Claim.none();
        }
        Body inner = new Body(claim);
        UUID hold = inner.optionalId("hold");
        UUID lease = inner.optionalId("lease");
        String override = inner.optionalText("override");
        try {
            if (hold != null) {
                return new Claim.Hold(hold);
            }
            if (lease != null) {
                return new Claim.Lease(lease);
            }
            return override == null ? Claim.none() : override(inner, override);
        } catch (IllegalArgumentException e) {
            throw Body.invalid("The claim cannot be used: " + e.getMessage() + ".");
        }
    }

    private static Claim override(Body claim, String reason) {
        return claim.has("aside")
                ? new Claim.Override(reason, claim.words("aside", Reason.class))
                : new Claim.Override(reason);
    }

    private void byId(Context context) {
        UUID id = Body.pathId(context, "id");
        Registration found = book.byId(id).orElseThrow(UNKNOWN::asException);
        ObjectNode json = json(found, this::hasNumber);
        if (Askers.of(context).isStaff()) {
            BookJson.history(json, book.history(id));
        }
        BookJson.reply(context, 200, json);
    }

    private void byCode(Context context) {
        Registration found = TicketCode.parse(context.pathParam("code"))
                .flatMap(book::byCode)
                .orElseThrow(UNKNOWN::asException);
        BookJson.reply(context, 200, json(found, this::hasNumber));
    }

    private void change(Context context) {
        UUID id = Body.pathId(context, "id");
        Body body = Body.of(context);
        Actor actor = Askers.of(context);
        boolean isMove = body.json().has("event");
        Answer answer = isMove
                ? book.move(body.id("id"), id, body.target(), claim(body), actor)
                : book.change(body.id("id"), id, body.number("party", 1, LARGEST_PARTY), claim(body), actor);
        reply(context, answer);
    }

    private void cancel(Context context) {
        Body body = Body.of(context);
        reply(
                context,
                book.cancel(
                        body.id("id"), Body.pathId(context, "id"), Askers.of(context), body.optionalText("reason")));
    }

    private void answer(Context context) {
        Body body = Body.of(context);
        reply(
                context,
                book.answerOffer(body.id("id"), Body.pathId(context, "id"), body.flag("accepts"), Askers.of(context)));
    }

    private void admit(Context context) {
        Body body = Body.of(context);
        reply(
                context,
                book.admit(body.id("id"), Body.pathId(context, "id"), Askers.staff(context), body.text("reason")));
    }

    private void attend(Context context) {
        Body body = Body.of(context);
        AttendanceFact fact;
        try {
            fact = new AttendanceFact(
                    body.id("id"),
                    body.optionalId("registration"),
                    code(body),
                    body.session(),
                    body.number("person", 0, LARGEST_PARTY),
                    body.word("kind", AttendanceFact.Kind.class),
                    body.instant("scanned"));
        } catch (IllegalArgumentException e) {
            throw Body.invalid("The attendance cannot be used: " + e.getMessage() + ".");
        }
        BookJson.reply(context, 200, BookJson.attendance(book.attend(fact, Askers.of(context))));
    }

    /** The terminal that was shown a code cannot read it: it hears whose it is, masked. */
    private void reply(Context context, Answer answer, Applicant applicant) {
        switch (answer) {
            case Answer.Registered(Registration registration) -> replyMasked(context, registration, applicant);
            case Answer.Unchanged(Registration registration) -> replyMasked(context, registration, applicant);
            case Answer.Refused(Refusal refusal) -> BookJson.refuse(context, refusal);
        }
    }

    private void replyMasked(Context context, Registration registration, Applicant applicant) {
        ObjectNode json = json(registration, found -> applicant.phone() != null);
        BookJson.masked(json, applicant);
        BookJson.reply(context, 200, json);
    }

    private boolean hasNumber(Registration registration) {
        return book.hasNumber(registration.id());
    }

    /** With what a screen may promise: that the phone is sent what happens from now on. */
    private ObjectNode json(Registration registration, Predicate<Registration> hasNumber) {
        boolean comes = tells && !registration.status().isFinal() && hasNumber.test(registration);
        return BookJson.registration(registration).put("messageComes", comes);
    }

    private void reply(Context context, Answer answer) {
        reply(context, answer, this::hasNumber);
    }

    private void reply(Context context, Answer answer, Predicate<Registration> hasNumber) {
        switch (answer) {
            case Answer.Registered(Registration registration) ->
                BookJson.reply(context, registration.revision() == 1 ? 201 : 200, json(registration, hasNumber));
            case Answer.Unchanged(Registration registration) ->
                BookJson.reply(context, 200, json(registration, hasNumber));
            case Answer.Refused(Refusal refusal) -> BookJson.refuse(context, refusal);
        }
    }
}
