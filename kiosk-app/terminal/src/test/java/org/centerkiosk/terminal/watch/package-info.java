@NullMarked
package org.centerkiosk.terminal.watch;

import org.jspecify.annotations.NullMarked;
