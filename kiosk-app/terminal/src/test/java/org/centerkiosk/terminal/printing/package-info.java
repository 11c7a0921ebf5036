@NullMarked
package org.centerkiosk.terminal.printing;

import org.jspecify.annotations.NullMarked;
