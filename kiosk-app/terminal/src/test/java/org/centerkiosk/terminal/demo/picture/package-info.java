/** Draws the demo's own pictures with Java2D; run {@link DemoPictures} after a change. */
@NullMarked
package org.centerkiosk.terminal.demo.picture;

import org.jspecify.annotations.NullMarked;
