@NullMarked
package org.centerkiosk.core.search;

import org.jspecify.annotations.NullMarked;
