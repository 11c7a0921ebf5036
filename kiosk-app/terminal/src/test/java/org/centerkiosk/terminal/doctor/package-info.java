@NullMarked
package org.centerkiosk.terminal.doctor;

import org.jspecify.annotations.NullMarked;
