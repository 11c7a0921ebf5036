/** The pages that a phone opens: what is on, the form, the ticket. Rendered here, usable without a script. */
@NullMarked
package org.centerkiosk.hub.phone;

import org.jspecify.annotations.NullMarked;
