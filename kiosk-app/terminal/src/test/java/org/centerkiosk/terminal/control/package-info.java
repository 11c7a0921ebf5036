@NullMarked
package org.centerkiosk.terminal.control;

import org.jspecify.annotations.NullMarked;
