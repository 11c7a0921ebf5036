/** Signing up: what is asked, the rules that answer, and the seats that a terminal may promise by itself. Pure. */
@NullMarked
package org.centerkiosk.core.signup;

import org.jspecify.annotations.NullMarked;
