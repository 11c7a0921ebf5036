/** What a camera or a scanner reads: codes in frames, the camera itself, and what a text means to this terminal. */
@NullMarked
package org.centerkiosk.terminal.scan;

import org.jspecify.annotations.NullMarked;
