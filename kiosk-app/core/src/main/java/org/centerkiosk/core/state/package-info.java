/** Observable state without a user interface: one immutable snapshot and its listeners. */
@NullMarked
package org.centerkiosk.core.state;

import org.jspecify.annotations.NullMarked;
