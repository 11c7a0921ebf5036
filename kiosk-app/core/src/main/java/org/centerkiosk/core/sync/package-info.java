/** Keeps the programme current: fetches the feeds, admits what is good, goes on with the last good content. */
@NullMarked
package org.centerkiosk.core.sync;

import org.jspecify.annotations.NullMarked;
