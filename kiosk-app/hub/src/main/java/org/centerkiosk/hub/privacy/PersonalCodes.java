package org.centerkiosk.hub.privacy;

import org.jspecify.annotations.Nullable;

/**
 * The codes that are a person's own.
 *
 * @param residents that a resident keeps
 * @param numbers that are sent to a phone; null where no gateway takes them there
 */
public record PersonalCodes(
        ResidentCodes residents, @Nullable NumberCodes numbers) {}
