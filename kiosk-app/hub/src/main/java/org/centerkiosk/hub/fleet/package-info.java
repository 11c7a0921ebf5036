/** The terminals of a centre: how they are let in, how their requests are known as theirs, and how they are. */
@NullMarked
package org.centerkiosk.hub.fleet;

import org.jspecify.annotations.NullMarked;
