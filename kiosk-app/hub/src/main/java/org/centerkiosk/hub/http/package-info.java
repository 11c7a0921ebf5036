/** The hub on the network: documents and media for everybody, the live stream, and the doors of the API. */
@NullMarked
package org.centerkiosk.hub.http;

import org.jspecify.annotations.NullMarked;
