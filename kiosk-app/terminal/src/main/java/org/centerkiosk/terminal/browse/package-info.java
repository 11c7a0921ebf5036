/** Looking around: the list of a day, and the coming days as tiles. */
@NullMarked
package org.centerkiosk.terminal.browse;

import org.jspecify.annotations.NullMarked;
