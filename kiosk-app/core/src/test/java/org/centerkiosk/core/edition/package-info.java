@NullMarked
package org.centerkiosk.core.edition;

import org.jspecify.annotations.NullMarked;
