@NullMarked
package org.centerkiosk.terminal.takeover;

import org.jspecify.annotations.NullMarked;
