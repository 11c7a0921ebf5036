@NullMarked
package org.centerkiosk.core.event;

import org.jspecify.annotations.NullMarked;
