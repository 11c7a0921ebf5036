@NullMarked
package org.centerkiosk.terminal.attract;

import org.jspecify.annotations.NullMarked;
