@NullMarked
package org.centerkiosk.core.feed;

import org.jspecify.annotations.NullMarked;
