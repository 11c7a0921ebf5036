/** A terminal and its hub: enrolling, saying what is on screen, and telling staff how it is. */
@NullMarked
package org.centerkiosk.terminal.link;

import org.jspecify.annotations.NullMarked;
