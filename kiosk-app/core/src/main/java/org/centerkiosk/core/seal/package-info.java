/** Seals on a terminal what the hub alone can open. */
@NullMarked
package org.centerkiosk.core.seal;

import org.jspecify.annotations.NullMarked;
