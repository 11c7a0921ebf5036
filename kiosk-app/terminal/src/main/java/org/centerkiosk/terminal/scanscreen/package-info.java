/** A code is shown to the camera or to a scanner: what comes of it, and the screen on which one does it. */
@NullMarked
package org.centerkiosk.terminal.scanscreen;

import org.jspecify.annotations.NullMarked;
