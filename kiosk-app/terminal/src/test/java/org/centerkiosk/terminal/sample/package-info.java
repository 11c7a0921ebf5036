/** A programme made in code, as the target pictures show it: Tuesday, 24 November 2026, 14:26 in Shanghai. */
@NullMarked
package org.centerkiosk.terminal.sample;

import org.jspecify.annotations.NullMarked;
