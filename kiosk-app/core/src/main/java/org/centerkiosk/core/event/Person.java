package org.centerkiosk.core.event;

import org.jspecify.annotations.Nullable;

/** Who teaches, performs or speaks: schema.org {@code performer} or {@code instructor}. */
public record Person(LocalText name, @Nullable LocalText affiliation) {}
