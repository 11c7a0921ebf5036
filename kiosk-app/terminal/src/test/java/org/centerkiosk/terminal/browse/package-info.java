@NullMarked
package org.centerkiosk.terminal.browse;

import org.jspecify.annotations.NullMarked;
