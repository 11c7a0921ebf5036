/** One event: when, where, who, its sessions, and the ways to sign up. */
@NullMarked
package org.centerkiosk.terminal.event;

import org.jspecify.annotations.NullMarked;
