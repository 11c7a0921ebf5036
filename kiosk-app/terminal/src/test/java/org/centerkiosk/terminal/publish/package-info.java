@NullMarked
package org.centerkiosk.terminal.publish;

import org.jspecify.annotations.NullMarked;
