/** The one bridge from other threads to the JavaFX thread. */
@NullMarked
package org.centerkiosk.terminal.fx;

import org.jspecify.annotations.NullMarked;
