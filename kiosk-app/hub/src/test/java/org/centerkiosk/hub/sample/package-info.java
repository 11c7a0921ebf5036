@NullMarked
package org.centerkiosk.hub.sample;

import org.jspecify.annotations.NullMarked;
