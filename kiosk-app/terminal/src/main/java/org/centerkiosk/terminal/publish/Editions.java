package org.centerkiosk.terminal.publish;

import java.util.List;
import org.centerkiosk.core.edition.EditionContent;
import org.centerkiosk.core.edition.EditionReader;
import org.centerkiosk.core.edition.EditionReading;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.Problem;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.TrustException;

/** Reads editions and drafts as the hub has them. */
final class Editions {

    private final Desk desk;

    Editions(Desk desk) {
        this.desk = desk;
    }

    /** A document with what it holds. */
    record Opened(Envelope envelope, EditionContent content) {}

    /** The events of what is published; none before the first edition. */
    List<Event> publishedEvents(int edition) throws PublishException {
        return edition == 0 ? List.of() : published(edition).content().events();
    }

    Opened published(int edition) throws PublishException {
        FetchResult result = desk.reading().edition(edition);
        return switch (result) {
            case FetchResult.Fetched fetched -> open("edition " + edition, fetched.body());
            case FetchResult.Failed failed -> throw new PublishException(failed.what(), failed.remedy());
            case FetchResult.NotModified unasked ->
                throw new PublishException("the hub does not send edition " + edition, "look at what lies between");
        };
    }

    Opened draft(int draft) throws PublishException {
        return open("draft " + draft, PublishException.answered(desk.staff().document(draft)));
    }

    private static Opened open(String what, byte[] document) throws PublishException {
        try {
            Envelope envelope = Envelope.parse(DocumentKind.EDITION, document);
            return switch (new EditionReader().read(envelope.payload())) {
                case EditionReading.Readable(EditionContent content, List<Problem> problems) -> {
                    if (!problems.isEmpty()) {
                        throw new PublishException(
                                what + " cannot be read whole: " + problems.getFirst(), "update this program");
                    }
                    yield new Opened(envelope, content);
                }
                case EditionReading.Unreadable(List<Problem> problems) ->
                    throw new PublishException(what + " cannot be read: " + problems.getFirst(), "update this program");
            };
        } catch (TrustException e) {
            throw PublishException.of(e);
        }
    }
}
