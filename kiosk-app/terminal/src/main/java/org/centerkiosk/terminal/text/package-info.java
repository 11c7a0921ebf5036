/** Words, numbers and dates for people, Chinese first. */
@NullMarked
package org.centerkiosk.terminal.text;

import org.jspecify.annotations.NullMarked;
