/** The front desk's window: today's sessions, the roster, who is found, and who comes without having signed up. */
@NullMarked
package org.centerkiosk.terminal.desk;

import org.jspecify.annotations.NullMarked;
