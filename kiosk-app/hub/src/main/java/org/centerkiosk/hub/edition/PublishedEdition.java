package org.centerkiosk.hub.edition;

import java.time.Instant;

/**
 * One line of the history.
 *
 * @param draft id of the draft it was
 */
record PublishedEdition(int number, String sha256, Instant published, int draft) {}
