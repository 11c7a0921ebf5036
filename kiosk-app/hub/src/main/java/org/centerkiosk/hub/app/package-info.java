/** The hub as a program: commands, folders, and how its parts are put together. */
@NullMarked
package org.centerkiosk.hub.app;

import org.jspecify.annotations.NullMarked;
