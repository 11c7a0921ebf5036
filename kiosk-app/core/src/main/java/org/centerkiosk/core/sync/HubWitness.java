package org.centerkiosk.core.sync;

import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.trust.TrustedState;

/** Hears what a follower hears of its hub, on the follower's threads; it must not take long. */
public interface HubWitness extends LiveStream.Listener {

    /** Who does not listen. */
    HubWitness NOBODY = new HubWitness() {
        @Override
        public void trusted(TrustedState state) {}

        @Override
        public void state(HubState state) {}

        @Override
        public void lost(Failed failure) {}
    };

    /** Whose signatures count from now on. */
    void trusted(TrustedState state);
}
