/** Publishing: drafts and their signatures, editions, pictures, takeovers, and the timestamps that vouch for them. */
@NullMarked
package org.centerkiosk.hub.edition;

import org.jspecify.annotations.NullMarked;
