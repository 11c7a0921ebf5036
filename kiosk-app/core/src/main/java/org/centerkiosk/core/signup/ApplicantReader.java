package org.centerkiosk.core.signup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what {@link ApplicantJson} writes. */
final class ApplicantReader {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ANSWERS = 50;
    private static final Set<String> MEMBERS =
            Set.of("name", "phone", "party", "attendees", "guardian", "answers", "consent");
    private static final Set<String> GUARDIAN = Set.of("name", "phone", "consents");
    private static final Set<String> ATTENDEE = Set.of("name", "born");

    private final Function<String, PhoneReading> phones;

    ApplicantReader(Function<String, PhoneReading> phones) {
        this.phones = phones;
    }

    ApplicantReading read(JsonNode json) {
        try {
            return new ApplicantReading.Read(applicant(json));
        } catch (RefusedException e) {
            return new ApplicantReading.Refused(e.refusal);
        } catch (IllegalArgumentException e) {
            return new ApplicantReading.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private Applicant applicant(JsonNode json) throws RefusedException {
        checkObject(json, "the applicant", MEMBERS);
        JsonNode guardian = json.get("guardian");
        return new Applicant(
                text(json, "name", ""),
                phone(json),
                party(json),
                guardian == null || guardian.isNull() ? null : guardian(guardian),
                answers(json.get("answers")),
                flag(json, "consent"));
    }

    private Guardian guardian(JsonNode json) throws RefusedException {
        checkObject(json, "guardian", GUARDIAN);
        return new Guardian(text(json, "name", ""), phone(json), flag(json, "consents"));
    }

    private Party party(JsonNode json) throws RefusedException {
        JsonNode attendees = json.get("attendees");
        JsonNode size = json.get("party");
        if (attendees == null) {
            return size == null ? Party.of(1) : Party.of(size(size));
        }
        if (!attendees.isArray() || attendees.size() > Party.LARGEST) {
            throw new IllegalArgumentException("\"attendees\" is no list of 1 to " + Party.LARGEST);
        }
        if (size != null && size(size) != attendees.size()) {
            throw new IllegalArgumentException("\"party\" and \"attendees\" contradict each other");
        }
        List<Attendee> all = new ArrayList<>();
        for (JsonNode attendee : attendees) {
            checkObject(attendee, "an attendee", ATTENDEE);
            String name = text(attendee, "name", "");
            all.add(new Attendee(name.isBlank() ? null : name, born(attendee)));
        }
        return new Party(all);
    }

    private static int size(JsonNode json) {
        if (!json.isIntegralNumber()
                || !json.canConvertToInt()
                || json.intValue() < 1
                || json.intValue() > Party.LARGEST) {
            throw new IllegalArgumentException("\"party\" is no whole number from 1 to " + Party.LARGEST);
        }
        return json.intValue();
    }

    private @Nullable LocalDate born(JsonNode attendee) throws RefusedException {
        String born = text(attendee, "born", "");
        try {
            return born.isEmpty() ? null : LocalDate.parse(born);
        } catch (DateTimeException e) {
            throw new RefusedException(Refusal.of(Reason.BIRTH_DATE_INVALID));
        }
    }

    private @Nullable PhoneNumber phone(JsonNode json) throws RefusedException {
        String typed = text(json, "phone", "");
        if (typed.isBlank()) {
            return null;
        }
        return switch (phones.apply(typed)) {
            case PhoneReading.Valid valid -> valid.number();
            case PhoneReading.Invalid invalid -> throw new RefusedException(invalid.refusal());
        };
    }

    private static Map<String, String> answers(@Nullable JsonNode json) {
        Map<String, String> answers = new HashMap<>();
        if (json == null || json.isNull()) {
            return answers;
        }
        if (!json.isObject() || json.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("\"answers\" is no object with " + MOST_ANSWERS + " members or fewer");
        }
        for (String id : json.propertyNames()) {
            answers.put(id, text(json, id, ""));
        }
        return answers;
    }

    private static String text(JsonNode json, String name, String absent) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return absent;
        }
        if (!value.isString() || value.stringValue().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a member is no text of " + LONGEST_TEXT + " characters or fewer");
        }
        return value.stringValue();
    }

    private static boolean flag(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value != null && !value.isBoolean()) {
            throw new IllegalArgumentException("\"" + name + "\" is neither true nor false");
        }
        return value != null && value.booleanValue();
    }

    private static void checkObject(JsonNode json, String what, Set<String> members) {
        if (!json.isObject()) {
            throw new IllegalArgumentException(what + " is no object");
        }
        for (String name : json.propertyNames()) {
            if (!members.contains(name)) {
                throw new IllegalArgumentException(what + " has a member that nobody asked for");
            }
        }
    }

    /** Carries a refusal out of the depth. */
    private static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }
    }
}
