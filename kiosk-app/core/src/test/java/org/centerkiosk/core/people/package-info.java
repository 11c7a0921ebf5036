@NullMarked
package org.centerkiosk.core.people;

import org.jspecify.annotations.NullMarked;
