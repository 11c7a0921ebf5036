package org.centerkiosk.hub.root;

import org.centerkiosk.core.trust.Refusal;
import org.centerkiosk.core.trust.Root;

/** What became of a root that somebody brought. */
public sealed interface RootChange {

    /** It is the newest now. */
    record Taken(Root root) implements RootChange {}

    /** It is there already. */
    record Unchanged() implements RootChange {}

    /** It is not trusted. */
    record Refused(Refusal refusal, String detail) implements RootChange {
        public String sentence() {
            return detail + ": " + refusal.sentence();
        }
    }
}
