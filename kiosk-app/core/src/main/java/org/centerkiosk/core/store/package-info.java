/** The terminal's durable memory: one SQLite file and a folder of media. */
@NullMarked
package org.centerkiosk.core.store;

import org.jspecify.annotations.NullMarked;
