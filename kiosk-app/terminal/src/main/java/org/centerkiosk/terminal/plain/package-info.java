/** The last resort of a terminal that crashed again and again: a page of words, drawn by Java2D without JavaFX. */
@NullMarked
package org.centerkiosk.terminal.plain;

import org.jspecify.annotations.NullMarked;
