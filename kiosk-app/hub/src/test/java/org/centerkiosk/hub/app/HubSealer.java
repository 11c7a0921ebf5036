package org.centerkiosk.hub.app;

import org.centerkiosk.hub.privacy.Vault;
import org.centerkiosk.hub.registration.Sealer;

/** The hub's own sealing, for programs beside it that put a hub together. */
public final class HubSealer {

    private HubSealer() {}

    public static Sealer of(Vault vault) {
        return new VaultSealer(vault);
    }
}
