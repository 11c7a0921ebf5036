package org.centerkiosk.hub.edition;

import java.time.Instant;
import org.centerkiosk.core.trust.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A wish to publish a draft.
 *
 * @param account whose session it is
 * @param signature of the one who approves; null where the draft has all signatures already
 * @param publishAt null or past for at once
 */
record Approval(
        String account,
        int draft,
        @Nullable Signature signature,
        @Nullable Instant publishAt) {}
