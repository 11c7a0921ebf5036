package org.centerkiosk.core.edition;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is said differently.
 *
 * @param field what it is, in English
 * @param before how it was said, null where it was not
 * @param after how it is said, null where it is not any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
