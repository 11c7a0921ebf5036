package org.centerkiosk.hub.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantJson;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.Party;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.hub.http.Buckets;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.ResidentReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an applicant of a resident's own code that was shown to a terminal, where the digits fit. */
final class ResidentSignUps {

    /** A found phone tells nobody whose it is: after so many wrong digits its code rests. */
    private static final int ATTEMPTS = 5;

    private static final Duration REFILL = Duration.ofMinutes(30);
    private static final int CODES = 10_000;
    private static final int LARGEST_PARTY = 100;

    private final ResidentCodes codes;
    private final Buckets guesses;

    ResidentSignUps(ResidentCodes codes, InstantSource clock) {
        this.codes = codes;
        this.guesses = new Buckets(ATTEMPTS, REFILL, CODES, clock);
    }

    /** Empty where it is something else. */
    Optional<ApplicantReading> read(byte[] clear) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(clear);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return json.has("resident") ? Optional.of(read(json)) : Optional.empty();
    }

    private ApplicantReading read(JsonNode json) {
        String code = json.path("resident").asString("");
        int party = json.path("party").asInt(0);
        if (party < 1 || party > LARGEST_PARTY) {
            return new ApplicantReading.Malformed("a party of " + party);
        }
        String name = HexFormat.of().formatHex(Sha256.digest(code.getBytes(StandardCharsets.UTF_8)));
        if (guesses.take(name).isPositive()) {
            return new ApplicantReading.Refused(Refusal.of(Reason.CODE_DIGITS));
        }
        return switch (codes.read(code, json.path("lastFour").asString(""))) {
            case ResidentReading.Resident resident -> {
                guesses.giveBack(name);
                yield applicant(resident, json, party);
            }
            case ResidentReading.Refused(ResidentReading.Why why) ->
                new ApplicantReading.Refused(Refusal.of(
                        switch (why) {
                            case UNKNOWN -> Reason.CODE_UNKNOWN;
                            case EXPIRED, REVOKED -> Reason.CODE_EXPIRED;
                            case WRONG_DIGITS -> Reason.CODE_DIGITS;
                        }));
        };
    }

    /** The same checks as for what somebody typed: by way of the same JSON. */
    private static ApplicantReading applicant(ResidentReading.Resident resident, JsonNode json, int party) {
        Applicant alone = new Applicant(resident.name(), resident.phone(), Party.of(party), null, Map.of(), true);
        ObjectNode whole = ApplicantJson.tree(alone);
        if (json.path("answers").isObject() && !json.path("answers").isEmpty()) {
            whole.set("answers", json.path("answers"));
        }
        return ApplicantJson.read(whole, "CN");
    }
}
