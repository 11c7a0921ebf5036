/** {@code kiosk publish}: from a schedule to a signed edition at the hub. Knows no toolkit: it runs where no screen is. */
@NullMarked
package org.centerkiosk.terminal.publish;

import org.jspecify.annotations.NullMarked;
