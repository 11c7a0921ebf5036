package org.centerkiosk.hub.http;

import static org.centerkiosk.hub.http.PublicDocument.IMMUTABLE;
import static org.centerkiosk.hub.http.PublicDocument.NO_STORE;
import static org.centerkiosk.hub.http.PublicDocument.REVALIDATED;

import java.util.List;

/** What everybody may read, and where. */
final class PublicDocuments {

    private PublicDocuments() {}

    static List<PublicDocument> of(PublishedDocuments published) {
        return List.of(
                new PublicDocument("/v1/roots/latest", "root", REVALIDATED, (r, n) -> published.latestRoot()),
                new PublicDocument("/v1/roots/{number}", "root", IMMUTABLE, (r, n) -> published.root(n)),
                new PublicDocument("/v1/timestamp", "timestamp", NO_STORE, (r, n) -> published.timestamp()),
                new PublicDocument("/v1/editions/latest", "edition", REVALIDATED, (r, n) -> published.latestEdition()),
                new PublicDocument("/v1/editions/{number}", "edition", IMMUTABLE, (r, n) -> published.edition(n)),
                new PublicDocument("/v1/takeover", "takeover", REVALIDATED, (r, n) -> published.takeover()));
    }
}
