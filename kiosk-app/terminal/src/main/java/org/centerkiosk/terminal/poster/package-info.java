/** The art behind a title: drawn motifs or an event's own picture, made fit for text in Java2D, off the JavaFX thread. */
@NullMarked
package org.centerkiosk.terminal.poster;

import org.jspecify.annotations.NullMarked;
