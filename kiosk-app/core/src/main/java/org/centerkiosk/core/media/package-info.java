/** Pictures of events: fetched, recognised, checked before they are decoded, scaled once to the screen and kept. */
@NullMarked
package org.centerkiosk.core.media;

import org.jspecify.annotations.NullMarked;
