/** Talks to the hub: pinned TLS, signed requests, bounded answers; whatever the hub does, the answer is a value. */
@NullMarked
package org.centerkiosk.core.hub;

import org.jspecify.annotations.NullMarked;
