package org.centerkiosk.hub.edition;

import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.edition.EditionCheck;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading.Readable;
import org.centerkiosk.core.edition.EditionReading.Unreadable;
import org.centerkiosk.core.edition.Finding;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.hub.http.PublishedProgramme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the content of editions as terminals read it. */
final class EditionContents {

    private static final Logger LOG = LoggerFactory.getLogger(EditionContents.class);

    private final EditionReader reader = new EditionReader();

    /** What keeps a payload from being published: what a terminal could not read whole, or what no screen should show. */
    Optional<String> problem(byte[] payload) {
        return switch (reader.read(payload)) {
            case Unreadable(List<Problem> problems) -> Optional.of(first(problems));
            case Readable(EditionContent content, List<Problem> problems) ->
                problems.isEmpty() ? blocked(content) : Optional.of(first(problems));
        };
    }

    /** As of when it was made, so that one document always gets one answer. */
    private static Optional<String> blocked(EditionContent content) {
        List<Finding> blocks = new EditionCheck()
                .check(content, List.of(), content.issued()).stream()
                        .filter(Finding::blocks)
                        .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(first(blocks));
    }

    private static String first(List<?> problems) {
        return (problems.size() == 1 ? "" : problems.size() + " problems, the first: ") + problems.getFirst();
    }

    /** Of an edition that was published; null where a program of another version made it and it cannot be read. */
    @Nullable
    PublishedProgramme programme(byte[] document) {
        try {
            byte[] payload = Envelope.parse(DocumentKind.EDITION, document).payload();
            if (reader.read(payload) instanceof Readable(EditionContent content, List<Problem> problems)) {
                return new PublishedProgramme(content);
            }
        } catch (TrustException e) {
            LOG.warn("the published edition cannot be read: {}", e.detail());
        }
        LOG.warn("the public calendar is not offered until the next edition is published");
        return null;
    }
}
