@NullMarked
package org.centerkiosk.core.outbox;

import org.jspecify.annotations.NullMarked;
