package org.centerkiosk.hub.http;

import java.time.InstantSource;
import java.util.List;

/**
 * What the server puts on the network.
 *
 * @param published what everybody may read
 * @param staff knows the sessions of staff
 * @param terminals knows the keys of terminals
 * @param routes the features
 */
public record HubParts(
        PublishedDocuments published,
        StaffAuthenticator staff,
        TerminalAuthenticator terminals,
        List<Routes> routes,
        InstantSource clock) {

    public HubParts {
        routes = List.copyOf(routes);
    }
}
