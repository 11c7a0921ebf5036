/** The venue card: when the venue is open, where the desk is, and the way to each room. */
@NullMarked
package org.centerkiosk.terminal.venue;

import org.jspecify.annotations.NullMarked;
