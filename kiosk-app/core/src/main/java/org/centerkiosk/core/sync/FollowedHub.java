package org.centerkiosk.core.sync;

import org.centerkiosk.core.trust.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Whose editions are shown.
 *
 * @param name the hub's address, for reports
 * @param root the envelope of the root document that trust begins with; null where it is not known any more
 */
record FollowedHub(String name, byte @Nullable [] root) {

    /** The hash of the root that trust begins with. */
    @Nullable
    String pin() {
        return root == null ? null : Sha256.hex(root);
    }
}
