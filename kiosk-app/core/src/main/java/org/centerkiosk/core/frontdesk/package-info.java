/** The front desk without its screen: rosters, check-in, walk-ins and telephone calls of staff, with and without the hub. */
@NullMarked
package org.centerkiosk.core.frontdesk;

import org.jspecify.annotations.NullMarked;
