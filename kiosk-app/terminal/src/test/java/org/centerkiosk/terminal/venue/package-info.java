@NullMarked
package org.centerkiosk.terminal.venue;

import org.jspecify.annotations.NullMarked;
