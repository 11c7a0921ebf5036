@NullMarked
package org.centerkiosk.core.feed.table;

import org.jspecify.annotations.NullMarked;
