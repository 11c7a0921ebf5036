/** Finding an event by what a visitor knows of it. */
@NullMarked
package org.centerkiosk.core.search;

import org.jspecify.annotations.NullMarked;
