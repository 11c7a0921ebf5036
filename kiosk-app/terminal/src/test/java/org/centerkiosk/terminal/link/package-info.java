@NullMarked
package org.centerkiosk.terminal.link;

import org.jspecify.annotations.NullMarked;
