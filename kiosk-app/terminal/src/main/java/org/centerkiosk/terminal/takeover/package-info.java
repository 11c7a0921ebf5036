/** What interrupts the programme: takeovers and notices, and the takedown of the screen by staff at the place. */
@NullMarked
package org.centerkiosk.terminal.takeover;

import org.jspecify.annotations.NullMarked;
