/** Tickets on paper: what stands on them, how they are drawn, and the printers that take them. No screen. */
@NullMarked
package org.centerkiosk.terminal.printing;

import org.jspecify.annotations.NullMarked;
