/** The district centre of the demo: its schedules, pictures and rooms, and the server that hands them out. */
@NullMarked
package org.centerkiosk.terminal.demo;

import org.jspecify.annotations.NullMarked;
