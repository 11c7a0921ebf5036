package org.centerkiosk.hub.app;

import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.TrustRole;

/** Whether the hub's own key is the one that terminals believe: what it signs with another is refused everywhere. */
final class OnlineKeyCheck {

    private OnlineKeyCheck() {}

    static void require(HubContext hub) throws HubException {
        Root root = hub.roots().latest();
        String kid = hub.onlineKey().publicKey().kid();
        if (!root.rule(TrustRole.TIMESTAMP).kids().contains(kid)) {
            throw new HubException(
                    "the key in " + hub.folder().onlineKey() + " (" + kid + ") is not in root " + root.number()
                            + "; copy the newest one from another hub or from "
                            + hub.folder().nextOnlineKey()
                            + ", or make another with an offline key: kiosk hub root renew --new-online-key");
        }
    }
}
