/** The roles with a screen. */
@NullMarked
package org.centerkiosk.terminal;

import org.jspecify.annotations.NullMarked;
