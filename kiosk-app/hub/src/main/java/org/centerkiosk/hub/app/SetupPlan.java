package org.centerkiosk.hub.app;

import java.util.Arrays;
import java.util.List;
import org.centerkiosk.core.event.VenueTree;

/**
 * What a new hub begins with.
 *
 * @param keepers who keeps an offline key each; any {@code keysToRenew} of them change what is trusted
 * @param editors how many people must sign an edition
 */
record SetupPlan(
        String centre,
        VenueTree venues,
        List<Keeper> keepers,
        int keysToRenew,
        int editors,
        Administrator administrator) {

    /** Somebody who keeps an offline key under that passphrase. */
    record Keeper(String person, char[] passphrase) {}

    /** The first account. */
    record Administrator(String name, char[] password) {}

    SetupPlan {
        keepers = List.copyOf(keepers);
        if (keepers.stream().map(Keeper::person).distinct().count() != keepers.size()) {
            throw new IllegalArgumentException("each offline key has a keeper of another name");
        }
        if (keysToRenew < 1 || keysToRenew > keepers.size()) {
            throw new IllegalArgumentException("of " + keepers.size() + " offline keys, 1 to " + keepers.size()
                    + " can be asked for, not " + keysToRenew);
        }
        if (editors < 1 || editors > 5) {
            throw new IllegalArgumentException("1 to 5 people sign an edition, not " + editors);
        }
    }

    /** Nothing of it is needed any more. */
    void wipe() {
        keepers.forEach(keeper -> Arrays.fill(keeper.passphrase(), '\0'));
        Arrays.fill(administrator.password(), '\0');
    }
}
