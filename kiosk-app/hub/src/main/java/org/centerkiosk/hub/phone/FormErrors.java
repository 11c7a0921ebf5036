package org.centerkiosk.hub.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.centerkiosk.core.signup.Refusal;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the field at which it is said. */
final class FormErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** The first that is said of a field counts. */
    void add(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    void add(String field, Refusal refusal, PhoneWords words) {
        add(field, words.in(refusal.text()));
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /** In the order of the fields' first mention: field and message. */
    Map<String, String> all() {
        return new LinkedHashMap<>(byField);
    }

    @Nullable
    String at(String field) {
        return byField.get(field);
    }

    /** The field at which a refusal is said, null where it is none of the form's. */
    static @Nullable String fieldOf(Refusal refusal) {
        return switch (refusal.reason()) {
            case NAME_MISSING, NAME_INVALID -> "name";
            case PHONE_MISSING, PHONE_INVALID -> "phone";
            case PARTY_TOO_LARGE -> "party";
            case TOO_YOUNG, TOO_OLD, BIRTH_DATE_MISSING, BIRTH_DATE_INVALID -> "born1y";
            case GUARDIAN_MISSING -> "guardian";
            case GUARDIAN_CONSENT_MISSING -> "guardianConsent";
            case ANSWER_MISSING, ANSWER_INVALID -> "q-" + refusal.details().getOrDefault("id", "");
            case CONSENT_MISSING -> "consent";
            default -> null;
        };
    }
}
