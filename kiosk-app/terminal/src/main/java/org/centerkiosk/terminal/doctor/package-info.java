/** Looks at the machine that a terminal runs on, and says what is wrong with it and how to mend that. */
@NullMarked
package org.centerkiosk.terminal.doctor;

import org.jspecify.annotations.NullMarked;
