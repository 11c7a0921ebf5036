package org.centerkiosk.core.trust;

import java.text.Normalizer;

/**
 * A key and whose it is.
 *
 * @param person a name that is the same for all keys of that person; thresholds count people
 */
public record Signer(PublicKey key, String person) {

    private static final int LONGEST = 100;

    public Signer {
        person = Normalizer.normalize(person, Normalizer.Form.NFC).strip();
        if (person.isEmpty() || person.length() > LONGEST || person.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a person's name is one line of 1 to " + LONGEST + " characters");
        }
    }
}
