@NullMarked
package org.centerkiosk.terminal.desk;

import org.jspecify.annotations.NullMarked;
