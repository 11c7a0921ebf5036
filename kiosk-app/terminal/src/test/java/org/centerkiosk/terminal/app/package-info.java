/** The program as it is wired, with the demo's content. */
@NullMarked
package org.centerkiosk.terminal.app;

import org.jspecify.annotations.NullMarked;
