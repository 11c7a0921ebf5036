@NullMarked
package org.centerkiosk.core.feed.jsonld;

import org.jspecify.annotations.NullMarked;
