/** A hub with thousands of terminals on one machine, over real HTTP. */
@NullMarked
package org.centerkiosk.hub.simulation;

import org.jspecify.annotations.NullMarked;
