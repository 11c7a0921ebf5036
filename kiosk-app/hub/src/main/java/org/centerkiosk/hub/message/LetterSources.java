package org.centerkiosk.hub.message;

import java.util.Optional;
import java.util.function.Supplier;
import org.centerkiosk.hub.http.PublishedProgramme;

/**
 * Where what is sent comes from.
 *
 * @param programme the newest edition, empty before the first
 */
public record LetterSources(
        Supplier<Optional<PublishedProgramme>> programme, Recipients recipients, SealedDetails details) {}
