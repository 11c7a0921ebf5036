/**
 * What an edition says: the payload that editors sign, how one differs from the one before it, what speaks against
 * publishing it, and how it travels in a folder.
 */
@NullMarked
package org.centerkiosk.core.edition;

import org.jspecify.annotations.NullMarked;
