@NullMarked
package org.centerkiosk.terminal.event;

import org.jspecify.annotations.NullMarked;
