@NullMarked
package org.centerkiosk.terminal.app;

import org.jspecify.annotations.NullMarked;
