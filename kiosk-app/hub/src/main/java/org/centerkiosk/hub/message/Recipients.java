package org.centerkiosk.hub.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.registration.Registration;

/** Whom a message is for, asked when it is sent. */
public interface Recipients {

    /** The registration as it is now. */
    Optional<Registration> registration(UUID id);

    /** Its number; empty where there is none, or none any more. */
    Optional<PhoneNumber> phone(UUID id);

    /** Somebody was told of the seats that are offered: the time of the offer runs from then. */
    void told(UUID id, Instant at);
}
