package org.centerkiosk.core.sync;

import java.time.Instant;
import org.centerkiosk.core.event.VenueTree;

/**
 * The edition that a programme is from.
 *
 * @param sha256 of its envelope, in hexadecimal
 * @param validUntil after it, it is still shown, as of the last contact
 */
public record EditionState(int number, String sha256, Instant issued, Instant validUntil, VenueTree venues) {}
