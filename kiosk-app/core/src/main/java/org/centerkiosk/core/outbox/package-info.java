/** What a terminal has to tell the hub, kept until the hub has answered. */
@NullMarked
package org.centerkiosk.core.outbox;

import org.jspecify.annotations.NullMarked;
