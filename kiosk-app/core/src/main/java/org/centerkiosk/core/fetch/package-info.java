/** Fetches bytes from web servers and files within limits; whatever a server does, the answer is a value. */
@NullMarked
package org.centerkiosk.core.fetch;

import org.jspecify.annotations.NullMarked;
