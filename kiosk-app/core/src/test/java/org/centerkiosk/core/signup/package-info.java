@NullMarked
package org.centerkiosk.core.signup;

import org.jspecify.annotations.NullMarked;
