/** The loop that runs while nobody uses the terminal: one event after the other, and what is on today and this week. */
@NullMarked
package org.centerkiosk.terminal.attract;

import org.jspecify.annotations.NullMarked;
