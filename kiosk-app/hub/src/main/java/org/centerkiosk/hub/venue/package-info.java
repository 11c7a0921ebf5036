/** The centre's tree of venues, as the hub knows it. */
@NullMarked
package org.centerkiosk.hub.venue;

import org.jspecify.annotations.NullMarked;
