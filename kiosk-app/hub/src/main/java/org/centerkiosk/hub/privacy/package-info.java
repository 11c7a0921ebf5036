/** What the hub knows about people: sealed at rest, found again, handed out or erased on request, and gone by rule. */
@NullMarked
package org.centerkiosk.hub.privacy;

import org.jspecify.annotations.NullMarked;
