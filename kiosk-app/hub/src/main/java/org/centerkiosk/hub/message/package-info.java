/** What is sent to people's phones: through a gateway of the centre's own, at least once, or not promised at all. */
@NullMarked
package org.centerkiosk.hub.message;

import org.jspecify.annotations.NullMarked;
