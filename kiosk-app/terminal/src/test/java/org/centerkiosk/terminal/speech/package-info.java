@NullMarked
package org.centerkiosk.terminal.speech;

import org.jspecify.annotations.NullMarked;
