package org.centerkiosk.hub.edition;

import java.util.Optional;
import java.util.function.Function;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.EditionHead;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Takeover;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.hub.edition.Publisher.Signed;

/** Reads documents from outside, within the bounds that terminals read them in. */
final class DocumentReading {

    private final Function<byte[], Optional<String>> content;

    /** @param content says what is wrong with the content of an edition, if anything */
    DocumentReading(Function<byte[], Optional<String>> content) {
        this.content = content;
    }

    Signed edition(byte[] document) throws Declining {
        try {
            Envelope envelope = Envelope.parse(DocumentKind.EDITION, document);
            return new Signed(envelope, EditionHead.read(envelope.payload()));
        } catch (TrustException e) {
            throw new Declining(Objection.UNREADABLE, "the edition cannot be read: " + e.getMessage());
        }
    }

    /** Takes as long as a terminal takes to read it, so not while others wait. */
    void checkContent(Signed signed) throws Declining {
        Optional<String> problem = content.apply(signed.envelope().payload());
        if (problem.isPresent()) {
            throw new Declining(Objection.CONTENT, problem.get());
        }
    }

    Envelope takeover(byte[] document) throws Declining {
        try {
            return Envelope.parse(DocumentKind.TAKEOVER, document);
        } catch (TrustException e) {
            throw new Declining(Objection.UNREADABLE, "the takeover cannot be read: " + e.getMessage());
        }
    }

    static Takeover takeover(Envelope envelope) throws Declining {
        try {
            return Takeover.read(envelope.payload());
        } catch (TrustException e) {
            throw new Declining(Objection.UNREADABLE, "the takeover cannot be read: " + e.getMessage());
        }
    }
}
