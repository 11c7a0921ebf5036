package org.centerkiosk.hub.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.core.signup.SignUpPolicy;
import org.centerkiosk.hub.http.PublishedProgramme;

/**
 * What a centre's book needs besides its database.
 *
 * @param programme the newest edition, empty before the first
 * @param listeners hear what happens, each within the transaction and after it
 */
public record BookSettings(
        String centre,
        SignUpPolicy policy,
        Supplier<Optional<PublishedProgramme>> programme,
        Sealer sealer,
        List<BookListener> listeners,
        InstantSource clock) {

    public BookSettings {
        listeners = List.copyOf(listeners);
    }
}
