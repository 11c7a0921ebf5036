/** Trust, under attack. */
@NullMarked
package org.centerkiosk.core.trust;

import org.jspecify.annotations.NullMarked;
