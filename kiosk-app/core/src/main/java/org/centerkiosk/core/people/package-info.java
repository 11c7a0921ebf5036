/** Finding people as staff look for them. */
@NullMarked
package org.centerkiosk.core.people;

import org.jspecify.annotations.NullMarked;
