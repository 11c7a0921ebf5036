/** What a visitor takes away: a short code and a QR code that holds it, signed; no personal data. */
@NullMarked
package org.centerkiosk.core.ticket;

import org.jspecify.annotations.NullMarked;
