/** Reads schedules in iCalendar, JSON-LD, CSV and XLSX into events, and reports every problem with its remedy. */
@NullMarked
package org.centerkiosk.core.feed;

import org.jspecify.annotations.NullMarked;
