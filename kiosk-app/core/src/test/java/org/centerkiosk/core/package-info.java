/** Rules that hold for all of core. */
@NullMarked
package org.centerkiosk.core;

import org.jspecify.annotations.NullMarked;
