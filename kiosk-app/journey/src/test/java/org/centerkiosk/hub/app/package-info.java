@NullMarked
package org.centerkiosk.hub.app;

import org.jspecify.annotations.NullMarked;
