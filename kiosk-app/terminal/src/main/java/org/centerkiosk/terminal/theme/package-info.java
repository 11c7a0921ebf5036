/** Colours, icons and what else all screens look like. */
@NullMarked
package org.centerkiosk.terminal.theme;

import org.jspecify.annotations.NullMarked;
