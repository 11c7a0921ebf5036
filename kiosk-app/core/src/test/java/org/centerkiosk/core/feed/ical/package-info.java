@NullMarked
package org.centerkiosk.core.feed.ical;

import org.jspecify.annotations.NullMarked;
