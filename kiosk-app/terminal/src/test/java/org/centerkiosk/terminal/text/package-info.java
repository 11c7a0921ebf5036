@NullMarked
package org.centerkiosk.terminal.text;

import org.jspecify.annotations.NullMarked;
