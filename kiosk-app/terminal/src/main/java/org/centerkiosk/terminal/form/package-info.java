/** What a visitor types and chooses: immutable values, and what the rules say of them. No screen, no service. */
@NullMarked
package org.centerkiosk.terminal.form;

import org.jspecify.annotations.NullMarked;
