/** Who may do what at the hub: accounts, sessions, and the log of what was done. */
@NullMarked
package org.centerkiosk.hub.staff;

import org.jspecify.annotations.NullMarked;
