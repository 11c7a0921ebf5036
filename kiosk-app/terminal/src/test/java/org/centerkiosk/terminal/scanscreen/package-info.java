@NullMarked
package org.centerkiosk.terminal.scanscreen;

import org.jspecify.annotations.NullMarked;
