package org.centerkiosk.core.sync;

import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.trust.TrustedState;

/** Hears what a follower hears of its hub, on the follower's threads; it must not take long. */
public interface HubWitness extends LiveStream.Listener {

    /** Whose signatures count from now on. */
    void trusted(TrustedState state);
}
