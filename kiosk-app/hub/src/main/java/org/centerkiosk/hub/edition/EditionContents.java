package org.centerkiosk.hub.edition;

import java.util.List;
import java.util.Optional;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading.Readable;
import org.centerkiosk.core.edition.EditionReading.Unreadable;
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

    /** What keeps a payload from being published: whatever a terminal could not read whole. */
    Optional<String> problem(byte[] payload) {
        List<Problem> problems = switch (reader.read(payload)) {
            case Readable readable -> readable.problems();
            case Unreadable unreadable -> unreadable.problems();
        };
        return problems.stream().findFirst().map(first -> problems.size() + " problems, the first: " + first);
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
