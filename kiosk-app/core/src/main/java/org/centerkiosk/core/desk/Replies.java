package org.centerkiosk.core.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.hub.HubProblem;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the hub says of registrations. */
public final class Replies {

    private Replies() {}

    /** Nothing where it is no registration. */
    public static Optional<Booking> booking(JsonNode json) {
        try {
            Optional<TicketCode> code =
                    TicketCode.parse(json.path("code").asStringOpt().orElse(""));
            Optional<Status> status = status(json.path("status").asStringOpt().orElse(""));
            if (code.isEmpty() || status.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Booking(
                    UUID.fromString(json.path("id").asString()),
                    code.get(),
                    new Target(json.path("event").asString(), instant(json, "originalStart")),
                    status.get(),
                    json.path("party").asInt(),
                    json.path("position").isInt() ? json.path("position").asInt() : null,
                    instant(json, "offeredUntil"),
                    false));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JsonMapper.shared().readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Status> status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    static @Nullable Instant instant(JsonNode json, String member) {
        String text = json.path(member).asStringOpt().orElse(null);
        return text == null ? null : Instant.parse(text);
    }

    /** Nothing where it is no refusal by the rules. */
    public static Optional<Refusal> refusal(HubProblem problem) {
        return Reason.of(problem.code()).map(reason -> new Refusal(reason, problem.details()));
    }
}
