@NullMarked
package org.centerkiosk.core.frontdesk;

import org.jspecify.annotations.NullMarked;
