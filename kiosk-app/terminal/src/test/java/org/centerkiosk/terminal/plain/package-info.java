@NullMarked
package org.centerkiosk.terminal.plain;

import org.jspecify.annotations.NullMarked;
