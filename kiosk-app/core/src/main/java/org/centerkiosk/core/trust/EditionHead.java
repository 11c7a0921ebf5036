package org.centerkiosk.core.trust;

import java.time.Instant;
import java.util.List;

/**
 * What an edition says of itself, read without its events.
 *
 * @param number 1 and up
 * @param validUntil after it, it is not admitted any more; what is shown stays
 * @param media every file that it needs
 */
public record EditionHead(int number, String centre, Instant issued, Instant validUntil, List<MediaFile> media) {

    public EditionHead {
        media = List.copyOf(media);
        Checks.number(number, "edition");
        Checks.centre(centre);
        Checks.order(issued, validUntil, "kiosk:validUntil");
    }

    /** Reads the top level of what an envelope of kind {@code EDITION} holds. */
    public static EditionHead read(byte[] payload) throws TrustException {
        return EditionHeadReader.read(payload);
    }
}
