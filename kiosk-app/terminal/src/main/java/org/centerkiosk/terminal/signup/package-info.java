/** Signing up at the lobby: the form, what came of it, and one's own sign-ups. */
@NullMarked
package org.centerkiosk.terminal.signup;

import org.jspecify.annotations.NullMarked;
