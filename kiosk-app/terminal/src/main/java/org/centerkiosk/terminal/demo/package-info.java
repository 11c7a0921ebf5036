/**
 * The district centre of the demo: its schedules, pictures and rooms, and the server that hands them out.
 *
 * <p>The schedules beside this package are written for one week, {@link
 * org.centerkiosk.terminal.demo.WeekShift#BASE}, and shifted as they are served. To change them: {@code
 * feeds/events.ics}, {@code feeds/stations.ics} and {@code demo.properties} by hand; {@code feeds/courses.xlsx} by its
 * tables {@code courses.csv} and {@code lessons.csv} among the test resources; {@code media} with {@code DemoPictures}
 * among the tests. A text that names a date or a season holds a placeholder, see {@link
 * org.centerkiosk.terminal.demo.DatedText}; {@code {server}} stands for the server's address.
 */
@NullMarked
package org.centerkiosk.terminal.demo;

import org.jspecify.annotations.NullMarked;
