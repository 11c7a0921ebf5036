@NullMarked
package org.centerkiosk.terminal.keyboard;

import org.jspecify.annotations.NullMarked;
