/** What the public takes away of the newest edition: a calendar to subscribe to, JSON-LD, and free seats. */
@NullMarked
package org.centerkiosk.hub.feed;

import org.jspecify.annotations.NullMarked;
