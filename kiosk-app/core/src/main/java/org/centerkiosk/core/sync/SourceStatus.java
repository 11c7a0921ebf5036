package org.centerkiosk.core.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one feed is doing.
 *
 * @param name the feed's name
 * @param lastContact when it last answered, also with "not modified"; null before the first time
 * @param lastChange when its present content was admitted; null while there is none
 * @param failure what went wrong at the last attempt, in English for staff; null when it went well
 */
public record SourceStatus(
        String name,
        @Nullable Instant lastContact,
        @Nullable Instant lastChange,
        @Nullable String failure) {}
