package org.centerkiosk.core.signup;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the children of a party.
 *
 * @param phone null where it is the applicant's own
 * @param consents to the use of what was written of the children (PIPL, article 31)
 */
public record Guardian(String name, @Nullable PhoneNumber phone, boolean consents) {

    public Guardian {
        name = name.strip();
    }

    /** Without the person, so that no log holds it. */
    @Override
    public String toString() {
        return "Guardian[consents=" + consents + "]";
    }
}
