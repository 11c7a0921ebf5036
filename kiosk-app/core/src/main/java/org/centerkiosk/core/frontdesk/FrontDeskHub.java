package org.centerkiosk.core.frontdesk;

import java.time.InstantSource;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubReply;
import org.centerkiosk.core.hub.HubRequest;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;

/** The hub as a front desk asks it: each call waits for its answer. */
public interface FrontDeskHub {

    /** As it is: the session of whoever is signed in is in its headers. */
    HubResult<HubReply> send(HubRequest request);

    FetchResult sealingKey();

    /** The one at the other end of the network; the transport stays the caller's. */
    static FrontDeskHub of(HubTransport transport, InstantSource machine) {
        HubClient client = new HubClient(transport, null, machine);
        return new FrontDeskHub() {
            @Override
            public HubResult<HubReply> send(HubRequest request) {
                return transport.send(request);
            }

            @Override
            public FetchResult sealingKey() {
                return client.sealingKey();
            }
        };
    }
}
