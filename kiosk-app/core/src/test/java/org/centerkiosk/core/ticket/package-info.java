@NullMarked
package org.centerkiosk.core.ticket;

import org.jspecify.annotations.NullMarked;
