/** Sealing for the hub. */
@NullMarked
package org.centerkiosk.core.seal;

import org.jspecify.annotations.NullMarked;
