package org.centerkiosk.core.feed.table;

import java.time.Instant;
import org.centerkiosk.core.feed.Details;

/** A row that could be read: one session of some event. */
record TableSession(TableRow row, RowSpan span, Instant originalStart, Details details) {}
