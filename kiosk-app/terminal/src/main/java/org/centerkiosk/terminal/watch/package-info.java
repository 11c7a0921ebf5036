/** Watches over the program itself: that the screen shows what was drawn, and that the service manager hears of it. */
@NullMarked
package org.centerkiosk.terminal.watch;

import org.jspecify.annotations.NullMarked;
