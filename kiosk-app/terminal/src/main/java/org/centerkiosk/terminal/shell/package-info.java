/** The window, the visitor's visit, and the way from screen to screen. */
@NullMarked
package org.centerkiosk.terminal.shell;

import org.jspecify.annotations.NullMarked;
