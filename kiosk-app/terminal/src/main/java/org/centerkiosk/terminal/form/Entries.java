package org.centerkiosk.terminal.form;

import java.util.HashMap;
import java.util.Map;

/**
 * What was typed and chosen.
 *
 * @param texts by field; fields without an entry are absent
 * @param party how many come
 */
public record Entries(Map<Field, String> texts, int party, boolean consent, boolean guardianConsents) {

    public Entries {
        texts = Map.copyOf(texts);
        if (party < 1) {
            throw new IllegalArgumentException("a party of " + party);
        }
    }

    static Entries blank() {
        return new Entries(Map.of(), 1, false, false);
    }

    /** What stands in that field; empty where nothing does. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    Entries with(Field field, String text) {
        Map<Field, String> next = new HashMap<>(texts);
        if (text.isEmpty()) {
            next.remove(field);
        } else {
            next.put(field, text);
        }
        return new Entries(next, party, consent, guardianConsents);
    }

    /** What was typed of those who no longer come is forgotten at once. */
    Entries withParty(int size) {
        Map<Field, String> next = new HashMap<>(texts);
        next.keySet().removeIf(field -> field instanceof Field.Birth birth && birth.attendee() >= size);
        return new Entries(next, size, consent, guardianConsents);
    }

    Entries withConsent(boolean given) {
        return new Entries(texts, party, given, guardianConsents);
    }

    Entries withGuardianConsent(boolean given) {
        return new Entries(texts, party, consent, given);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Entries[]";
    }
}
