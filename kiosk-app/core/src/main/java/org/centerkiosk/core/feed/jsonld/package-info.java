/**
 * Reads schema.org in JSON-LD: the payload of an edition, and the events that other sites publish. The shapes of JSON-LD
 * are understood (references, graphs, language maps, single values for arrays); contexts are not fetched.
 */
@NullMarked
package org.centerkiosk.core.feed.jsonld;

import org.jspecify.annotations.NullMarked;
