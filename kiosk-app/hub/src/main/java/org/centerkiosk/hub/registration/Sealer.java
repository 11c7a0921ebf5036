package org.centerkiosk.hub.registration;

import java.util.List;
import java.util.UUID;
import org.centerkiosk.core.signup.Applicant;
import org.centerkiosk.core.signup.ApplicantReading;
import org.centerkiosk.core.signup.PhoneNumber;

/** Seals what is personal before the book writes it. The book itself holds no key. */
public interface Sealer {

    /** For that registration alone: moved to another it does not open. */
    byte[] seal(Applicant applicant, UUID registration);

    Applicant open(byte[] sealed, UUID registration);

    /** The same for the same number, and nothing to anybody without the key. */
    byte[] phoneIndex(PhoneNumber phone);

    /** The same for the same bytes, and nothing to anybody without the key: tells whether a command is the same. */
    byte[] digest(byte[] content);

    /** The same first, then what it was with keys from before. */
    default List<byte[]> digests(byte[] content) {
        return List.of(digest(content));
    }

    /**
     * Opens what a terminal sealed for the hub: an applicant, or a resident's own code with the digits that its owner
     * typed, which is refused where they do not fit.
     *
     * @throws IllegalArgumentException where it was not sealed for this hub and this registration
     */
    ApplicantReading unseal(byte[] sealed, UUID registration);
}
