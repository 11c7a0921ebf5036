@NullMarked
package org.centerkiosk.core.pinyin;

import org.jspecify.annotations.NullMarked;
