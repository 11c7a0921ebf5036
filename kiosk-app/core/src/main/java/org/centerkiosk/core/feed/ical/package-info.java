/**
 * Reads iCalendar (RFC 5545, 7986) leniently: a component that cannot be understood is reported with its line and costs
 * nothing but itself, and recurrences are expanded lazily within a budget of steps.
 */
@NullMarked
package org.centerkiosk.core.feed.ical;

import org.jspecify.annotations.NullMarked;
