package org.centerkiosk.terminal.app;

import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.hub.HubState;
import org.centerkiosk.core.hub.LiveStream;
import org.centerkiosk.core.sync.HubWitness;
import org.centerkiosk.core.trust.TrustedState;
import org.jspecify.annotations.Nullable;

/** Passes on to the front desk what is heard of the hub: whose signatures count, and that something is new. */
final class DeskWitness implements HubWitness {

    private volatile @Nullable TrustedState trust;
    private volatile LiveStream.@Nullable Listener listener;

    /** To be called once; what is heard before is heard again. */
    void listens(LiveStream.Listener desk) {
        listener = desk;
    }

    /** Null while it is not known. */
    @Nullable
    TrustedState trust() {
        return trust;
    }

    @Override
    public void trusted(TrustedState state) {
        trust = state;
    }

    @Override
    public void state(HubState state) {
        LiveStream.Listener desk = listener;
        if (desk != null) {
            desk.state(state);
        }
    }

    @Override
    public void lost(Failed failure) {
        LiveStream.Listener desk = listener;
        if (desk != null) {
            desk.lost(failure);
        }
    }
}
