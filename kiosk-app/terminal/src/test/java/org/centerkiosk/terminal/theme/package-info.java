@NullMarked
package org.centerkiosk.terminal.theme;

import org.jspecify.annotations.NullMarked;
