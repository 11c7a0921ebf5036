/** Signing up at a terminal: what is promised with and without the network, and kept until the hub has answered. */
@NullMarked
package org.centerkiosk.core.desk;

import org.jspecify.annotations.NullMarked;
