package org.centerkiosk.hub.http;

import java.util.Optional;

/** Knows the sessions of staff. */
@FunctionalInterface
public interface StaffAuthenticator {

    /** Whose session it is; empty where the token is unknown, over or revoked. Called on a virtual thread. */
    Optional<StaffIdentity> authenticate(String bearerToken);
}
