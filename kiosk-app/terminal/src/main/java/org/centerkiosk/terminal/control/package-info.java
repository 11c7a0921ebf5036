/** Reusable parts of screens, each with its style sheet. */
@NullMarked
package org.centerkiosk.terminal.control;

import org.jspecify.annotations.NullMarked;
