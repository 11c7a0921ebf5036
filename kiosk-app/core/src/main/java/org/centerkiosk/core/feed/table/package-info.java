/** Reads schedules in CSV and XLSX, one row for each session, with columns named in Chinese or English. */
@NullMarked
package org.centerkiosk.core.feed.table;

import org.jspecify.annotations.NullMarked;
