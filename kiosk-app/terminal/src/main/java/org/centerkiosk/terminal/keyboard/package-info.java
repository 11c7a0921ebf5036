/** The keyboard in the program: pinyin on all or nine keys, English, digits. It learns nothing and keeps nothing. */
@NullMarked
package org.centerkiosk.terminal.keyboard;

import org.jspecify.annotations.NullMarked;
