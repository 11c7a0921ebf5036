package org.centerkiosk.core.frontdesk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.centerkiosk.core.desk.Keys;
import org.centerkiosk.core.desk.Replies;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.seal.Sealing;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.core.signup.SignUp;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.store.StoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Changes and questions of staff, by way of the desk's outbox and its line. */
final class HubDeskCare implements DeskCare {

    private static final String JSON = "application/json";
    private static final int NOT_FOUND = 404;

    private final StaffLine line;
    private final Keys keys;
    private final Sending sending;
    private final Asking asking;

    /** Who does what, and where. */
    interface Asking {

        /** On the desk's thread, where somebody is signed in. */
        CompletableFuture<DeskAnswer> command(Supplier<CompletableFuture<DeskAnswer>> work);

        boolean isSignedIn();

        /** For what waits for the network. */
        Executor threads();
    }

    HubDeskCare(StaffLine line, Keys keys, Sending sending, Asking asking) {
        this.line = line;
        this.keys = keys;
        this.sending = sending;
        this.asking = asking;
    }

    @Override
    public CompletableFuture<DeskAnswer> cancel(UUID registration, @Nullable String reason) {
        return post(registration, "/cancellation", command -> DeskWords.reason(command, reason));
    }

    @Override
    public CompletableFuture<DeskAnswer> changeParty(UUID registration, int party, @Nullable String override) {
        return send("PATCH", registration, "", command -> DeskWords.party(command, party, override));
    }

    @Override
    public CompletableFuture<DeskAnswer> move(UUID registration, Target target, @Nullable String override) {
        return send("PATCH", registration, "", command -> DeskWords.move(command, target, override));
    }

    @Override
    public CompletableFuture<DeskAnswer> giveSeats(UUID registration, String reason) {
        return post(registration, "/admission", command -> DeskWords.reason(command, reason));
    }

    @Override
    public CompletableFuture<DeskAnswer> giveAway(UUID registration, SessionId session, String reason) {
        return post(registration, "/absence", command -> DeskWords.absence(command, session, reason));
    }

    @Override
    public CompletableFuture<DeskAnswer> logCall(UUID registration, Call.Outcome outcome, @Nullable String note) {
        return asking.command(() -> command(
                registration, "POST", "/v1/calls/" + registration, command -> DeskWords.call(command, outcome, note)));
    }

    @Override
    public CompletableFuture<DeskAnswer> changePhone(UUID registration, PhoneNumber phone, @Nullable String override) {
        return asking.command(() -> {
            byte[] clear = ApplicantJson.write(new Applicant("", phone, Party.of(1), null, Map.of(), true));
            try {
                Sealing sealing = keys.sealing().orElse(null);
                if (sealing == null) {
                    return CompletableFuture.completedFuture(new DeskAnswer.NotTaken(Why.NO_KEY));
                }
                byte[] sealed = sealing.seal(clear, registration);
                return command(
                        registration,
                        "POST",
                        path(registration, "/phone"),
                        command -> DeskWords.phone(command, sealed, override));
            } catch (StoreException e) {
                return notKept(e);
            } finally {
                Arrays.fill(clear, (byte) 0);
            }
        });
    }

    private CompletableFuture<DeskAnswer> post(UUID registration, String what, Function<UUID, byte[]> body) {
        return send("POST", registration, what, body);
    }

    private CompletableFuture<DeskAnswer> send(
            String method, UUID registration, String what, Function<UUID, byte[]> body) {
        return asking.command(() -> command(registration, method, path(registration, what), body));
    }

    private static String path(UUID registration, String what) {
        return "/v1/registrations/" + registration + what;
    }

    private CompletableFuture<DeskAnswer> command(
            UUID registration, String method, String path, Function<UUID, byte[]> body) {
        UUID id = SignUp.newId();
        try {
            return sending.send(new Sending.Command(id, registration, method, path, body.apply(id)))
                    .thenApply(Sending::answer);
        } catch (StoreException e) {
            return notKept(e);
        }
    }

    private static CompletableFuture<DeskAnswer> notKept(StoreException e) {
        Sending.log(e);
        return CompletableFuture.completedFuture(new DeskAnswer.NotTaken(Why.DISK));
    }

    @Override
    public CompletableFuture<Heard<List<Call>>> calls() {
        return ask(HubRequest.of("GET", "/v1/calls"), CareJson::calls);
    }

    @Override
    public CompletableFuture<Heard<PhoneNumber>> reveal(UUID registration, String reason) {
        return ask(
                HubRequest.of("POST", path(registration, "/revelation"), JSON, DeskWords.object("reason", reason)),
                CareJson::phone);
    }

    @Override
    public CompletableFuture<Heard<List<NamedBooking>>> knownOf(String phone) {
        return ask(HubRequest.of("POST", "/v1/people/known", JSON, DeskWords.object("phone", phone)), CareJson::known);
    }

    @Override
    public CompletableFuture<Heard<List<NamedBooking>>> searchAll(String typed) {
        return ask(
                HubRequest.of("POST", "/v1/people/search", JSON, DeskWords.object("query", typed)), CareJson::people);
    }

    @Override
    public CompletableFuture<Heard<List<WorkItem>>> worklist() {
        return ask(HubRequest.of("GET", "/v1/worklist"), CareJson::worklist);
    }

    @Override
    public CompletableFuture<Heard<Boolean>> settle(WorkItem item) {
        HubRequest request = HubRequest.of("POST", "/v1/worklist/" + item.id() + "/settlement");
        return asked(() -> switch (line.send(request)) {
            case HubResult.Answered<HubReply> done -> new Heard.Got<>(true);
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) ->
                problem.status() == NOT_FOUND ? new Heard.Got<>(false) : declined(problem);
            case HubResult.Failed<HubReply> failed -> new Heard.NotTaken<>(Why.OFFLINE);
        });
    }

    private <T> CompletableFuture<Heard<T>> ask(HubRequest request, Function<JsonNode, T> reading) {
        return asked(() -> switch (line.send(request.within(request.overall(), HubClient.MAX_DOCUMENT))) {
            case HubResult.Answered<HubReply>(HubReply reply, Instant hubTime) -> read(reply, reading);
            case HubResult.Declined<HubReply>(HubProblem problem, Instant hubTime) -> declined(problem);
            case HubResult.Failed<HubReply> failed -> new Heard.NotTaken<>(Why.OFFLINE);
        });
    }

    private <T> CompletableFuture<Heard<T>> asked(Supplier<Heard<T>> question) {
        return asking.isSignedIn()
                ? CompletableFuture.supplyAsync(question, asking.threads())
                : CompletableFuture.completedFuture(new Heard.NotTaken<>(Why.SIGNED_OUT));
    }

    private static <T> Heard<T> read(HubReply reply, Function<JsonNode, T> reading) {
        try {
            return new Heard.Got<>(reading.apply(reply.json().orElseThrow()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return new Heard.NotTaken<>(Why.HUB);
        }
    }

    private static <T> Heard<T> declined(HubProblem problem) {
        return Replies.refusal(problem)
                .<Heard<T>>map(Heard.Refused::new)
                .orElseGet(() -> new Heard.NotTaken<>(
                        switch (problem.status()) {
                            case 403 -> Why.NOT_ALLOWED;
                            case NOT_FOUND -> Why.GONE;
                            default -> problem.isPassing() ? Why.OFFLINE : Why.HUB;
                        }));
    }
}
