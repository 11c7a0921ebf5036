/** Typing Chinese: surnames, names and words from pinyin. Stateless; nothing learns and nothing is stored. */
@NullMarked
package org.centerkiosk.core.pinyin;

import org.jspecify.annotations.NullMarked;
