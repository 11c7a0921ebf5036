package org.centerkiosk.core.signup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An applicant as JSON: what is sealed, and what travels. Bounded; an unknown member is a fault of the sender, so that
 * nothing personal is ever kept that nobody asked for.
 */
public final class ApplicantJson {

    /** Of the whole, more than the largest party needs. */
    public static final int MOST_BYTES = 128 * 1024;

    /** Its buffers are not kept for the next use: what was typed at a screen would stay in them. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ApplicantJson() {}

    public static byte[] write(Applicant applicant) {
        return JSON.writeValueAsBytes(tree(applicant));
    }

    /** What travels sealed, written as carefully. */
    public static byte[] write(ObjectNode personal) {
        return JSON.writeValueAsBytes(personal);
    }

    /** For a body that has more in it. */
    public static ObjectNode tree(Applicant applicant) {
        ObjectNode json = JSON.createObjectNode().put("name", applicant.name());
        put(json, "phone", applicant.phone());
        attendees(applicant.party(), json);
        Guardian guardian = applicant.guardian();
        if (guardian != null) {
            ObjectNode node = json.putObject("guardian").put("name", guardian.name());
            put(node, "phone", guardian.phone());
            node.put("consents", guardian.consents());
        }
        if (!applicant.answers().isEmpty()) {
            ObjectNode answers = json.putObject("answers");
            applicant.answers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        }
        return json.put("consent", applicant.consent());
    }

    private static void put(ObjectNode json, String name, @Nullable PhoneNumber phone) {
        if (phone != null) {
            json.put(name, phone.e164());
        }
    }

    /** A number alone where nothing is known of anybody. */
    private static void attendees(Party party, ObjectNode json) {
        if (party.attendees().stream().allMatch(Attendee.unnamed()::equals)) {
            json.put("party", party.size());
            return;
        }
        ArrayNode all = json.putArray("attendees");
        for (Attendee attendee : party.attendees()) {
            ObjectNode node = all.addObject();
            if (attendee.name() != null) {
                node.put("name", attendee.name());
            }
            if (attendee.born() != null) {
                node.put("born", attendee.born().toString());
            }
        }
    }

    /**
     * Reads what was written here or by a client, whose telephone numbers may be as they were typed.
     *
     * @param region see {@link PhoneNumbers#read}
     */
    public static ApplicantReading read(byte[] json, String region) {
        if (json.length > MOST_BYTES) {
            return new ApplicantReading.Malformed("the applicant has more than " + MOST_BYTES + " bytes");
        }
        try {
            return read(JSON.readTree(json), region);
        } catch (JacksonException e) {
            return new ApplicantReading.Malformed("the applicant is no sound JSON");
        }
    }

    /** The same, out of a body that has more in it. */
    public static ApplicantReading read(JsonNode json, String region) {
        return new ApplicantReader(typed -> PhoneNumbers.read(typed, region)).read(json);
    }

    /**
     * Reads what was written here and kept: a number stays the number that it was, whatever a later library thinks.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Applicant readKept(byte[] json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("what was kept is no sound JSON", e);
        }
        return switch (new ApplicantReader(kept -> new PhoneReading.Valid(new PhoneNumber(kept))).read(tree)) {
            case ApplicantReading.Read read -> read.applicant();
            case ApplicantReading.Refused refused ->
                throw new IllegalArgumentException(
                        "what was kept is refused: " + refused.refusal().code());
            case ApplicantReading.Malformed malformed -> throw new IllegalArgumentException(malformed.what());
        };
    }
}
