/** Prompts that are spoken: what is said at each step, and the program that says it. No screen. */
@NullMarked
package org.centerkiosk.terminal.speech;

import org.jspecify.annotations.NullMarked;
