@NullMarked
package org.centerkiosk.core.watch;

import org.jspecify.annotations.NullMarked;
