package org.centerkiosk.hub.http;

import java.time.InstantSource;
import java.util.List;

/**
 * What the server puts on the network.
 *
 * @param published what everybody may read
 * @param staff knows the sessions of staff
 * @param terminals knows the keys of terminals
 * @param documents what else everybody may read
 * @param links what phones do with those on screens
 * @param routes the features
 */
public record HubParts(
        PublishedDocuments published,
        StaffAuthenticator staff,
        TerminalAuthenticator terminals,
        List<PublicDocument> documents,
        OpenedLinks links,
        List<Routes> routes,
        InstantSource clock) {

    /** Without links on screens. */
    public HubParts(
            PublishedDocuments published,
            StaffAuthenticator staff,
            TerminalAuthenticator terminals,
            List<PublicDocument> documents,
            List<Routes> routes,
            InstantSource clock) {
        this(published, staff, terminals, documents, OpenedLinks.NONE, routes, clock);
    }

    /** Without other documents either. */
    public HubParts(
            PublishedDocuments published,
            StaffAuthenticator staff,
            TerminalAuthenticator terminals,
            List<Routes> routes,
            InstantSource clock) {
        this(published, staff, terminals, List.of(), routes, clock);
    }

    public HubParts {
        documents = List.copyOf(documents);
        routes = List.copyOf(routes);
    }
}
