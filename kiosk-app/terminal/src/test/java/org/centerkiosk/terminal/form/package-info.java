@NullMarked
package org.centerkiosk.terminal.form;

import org.jspecify.annotations.NullMarked;
