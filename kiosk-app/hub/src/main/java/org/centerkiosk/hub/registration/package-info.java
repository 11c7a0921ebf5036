/**
 * The one book in which every channel writes its registrations: lobby, phone page, desk, telephone. It never promises
 * more seats than there are, never loses what it accepted, and tells everyone the truth.
 */
@NullMarked
package org.centerkiosk.hub.registration;

import org.jspecify.annotations.NullMarked;
