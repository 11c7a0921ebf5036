/** Visitors' ways through the terminal's real window, on a real hub, with a network that fails between the two. */
@NullMarked
package org.centerkiosk.journey;

import org.jspecify.annotations.NullMarked;
