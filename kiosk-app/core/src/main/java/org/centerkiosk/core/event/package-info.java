/** What is listed: events, their sessions and seats, as every screen and the hub understand them. */
@NullMarked
package org.centerkiosk.core.event;

import org.jspecify.annotations.NullMarked;
