/** Tests of the sign-up desk without a hub; with one they are in the hub's module. */
@NullMarked
package org.centerkiosk.core.desk;

import org.jspecify.annotations.NullMarked;
