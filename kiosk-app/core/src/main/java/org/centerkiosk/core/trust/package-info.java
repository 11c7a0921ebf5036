/** Signed documents: their envelopes, the keys and roles behind them, and what a reader may believe. */
@NullMarked
package org.centerkiosk.core.trust;

import org.jspecify.annotations.NullMarked;
