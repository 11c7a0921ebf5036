package org.centerkiosk.core.desk;

import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;

/** The hub as a desk asks it: each call waits for its answer. */
public interface DeskHub {

    /** Signed by this terminal. */
    HubResult<HubReply> send(HubRequest request);

    FetchResult availability(Validators known);

    FetchResult sealingKey();

    /** The one at the other end of the network. */
    static DeskHub of(HubClient client) {
        return new DeskHub() {
            @Override
            public HubResult<HubReply> send(HubRequest request) {
                return client.sendSigned(request);
            }

            @Override
            public FetchResult availability(Validators known) {
                return client.availability(known);
            }

            @Override
            public FetchResult sealingKey() {
                return client.sealingKey();
            }
        };
    }
}
