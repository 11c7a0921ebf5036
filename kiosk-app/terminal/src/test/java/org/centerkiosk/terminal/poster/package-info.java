@NullMarked
package org.centerkiosk.terminal.poster;

import org.jspecify.annotations.NullMarked;
