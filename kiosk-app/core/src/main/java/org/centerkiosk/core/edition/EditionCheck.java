package org.centerkiosk.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.centerkiosk.core.event.Event;
import org.centerkiosk.core.feed.FeedLimits;

/** Looks for what speaks against publishing an edition, before anybody signs it and again at the hub. */
public final class EditionCheck {

    private final FeedLimits limits;

    public EditionCheck() {
        this(FeedLimits.standard());
    }

    public EditionCheck(FeedLimits limits) {
        this.limits = limits;
    }

    /**
     * What blocks first, then what warns; nothing where all is well.
     *
     * @param published the events of the edition that it replaces, none for a first one
     */
    public List<Finding> check(EditionContent draft, Collection<Event> published, Instant now) {
        List<Finding> findings = new ArrayList<>(new Blocks(draft, limits, now).findings());
        findings.addAll(new Warnings(draft, published, now).findings());
        return List.copyOf(findings);
    }
}
