/** Fakes for the screens that sign people up. */
@org.jspecify.annotations.NullMarked
package org.centerkiosk.terminal.signup;
