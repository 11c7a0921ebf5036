/** Tells the service manager that starts the program (systemd on Linux) how it is: ready, alive, ending. */
@NullMarked
package org.centerkiosk.core.watch;

import org.jspecify.annotations.NullMarked;
