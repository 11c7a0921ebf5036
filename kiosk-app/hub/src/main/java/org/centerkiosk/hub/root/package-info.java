/** The beginning of trust at the hub: its root documents, the keys that sign them, and the hub's own key. */
@NullMarked
package org.centerkiosk.hub.root;

import org.jspecify.annotations.NullMarked;
