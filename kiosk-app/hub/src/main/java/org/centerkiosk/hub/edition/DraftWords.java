package org.centerkiosk.hub.edition;

import org.jspecify.annotations.Nullable;

/** Says of a draft that is over what became of it; continues "draft 7". */
final class DraftWords {

    private DraftWords() {}

    static String whatBecameOf(Draft draft) {
        String by = by(draft.decidedBy());
        return switch (draft.state()) {
            case OPEN -> "waits for signatures";
            case SCHEDULED -> "will be published at " + draft.publishAt();
            case PUBLISHED -> "was published as edition " + draft.number() + " at " + draft.decided() + by;
            case WITHDRAWN -> "was withdrawn at " + draft.decided() + by + reason(draft);
            case STALE -> "was passed over at " + draft.decided() + reason(draft);
        };
    }

    private static String by(@Nullable String account) {
        return account == null ? "" : " by " + account;
    }

    private static String reason(Draft draft) {
        return draft.reason() == null ? "" : ": " + draft.reason();
    }
}
