@NullMarked
package org.centerkiosk.terminal.scan;

import org.jspecify.annotations.NullMarked;
