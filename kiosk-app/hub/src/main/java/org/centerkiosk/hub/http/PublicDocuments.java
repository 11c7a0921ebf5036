package org.centerkiosk.hub.http;

import static org.centerkiosk.hub.http.PublicDocument.IMMUTABLE;
import static org.centerkiosk.hub.http.PublicDocument.NO_STORE;
import static org.centerkiosk.hub.http.PublicDocument.REVALIDATED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What everybody may read, and where. */
final class PublicDocuments {

    private PublicDocuments() {}

    static List<PublicDocument> of(HubParts parts) {
        List<PublicDocument> all = new ArrayList<>(signed(parts.published()));
        ServedDocument openApi = openApi();
        all.add(new PublicDocument(
                "/v1/openapi.json", "description", REVALIDATED, (request, number) -> Optional.of(openApi)));
        all.addAll(parts.documents());
        return all;
    }

    private static ServedDocument openApi() {
        try (InputStream in = PublicDocuments.class.getResourceAsStream("openapi.json")) {
            return ServedDocument.of(
                    "application/json", Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the API cannot be read", e);
        }
    }

    /** Those that never wait for anything: what most requests of terminals are for. */
    static List<PublicDocument> inMemory(PublishedDocuments published) {
        return List.of(
                new PublicDocument("/v1/timestamp", "timestamp", NO_STORE, (r, n) -> published.timestamp()),
                new PublicDocument("/v1/editions/latest", "edition", REVALIDATED, (r, n) -> published.latestEdition()),
                new PublicDocument(
                        "/v1/editions/{number}", "edition", IMMUTABLE, (r, n) -> published.editionInMemory(n)),
                new PublicDocument("/v1/takeover", "takeover", REVALIDATED, (r, n) -> published.takeover()));
    }

    private static List<PublicDocument> signed(PublishedDocuments published) {
        return List.of(
                new PublicDocument("/v1/roots/latest", "root", REVALIDATED, (r, n) -> published.latestRoot()),
                new PublicDocument("/v1/roots/{number}", "root", IMMUTABLE, (r, n) -> published.root(n)),
                new PublicDocument("/v1/timestamp", "timestamp", NO_STORE, (r, n) -> published.timestamp()),
                new PublicDocument("/v1/editions/latest", "edition", REVALIDATED, (r, n) -> published.latestEdition()),
                new PublicDocument("/v1/editions/{number}", "edition", IMMUTABLE, (r, n) -> published.edition(n)),
                new PublicDocument("/v1/takeover", "takeover", REVALIDATED, (r, n) -> published.takeover()));
    }
}
