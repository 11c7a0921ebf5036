package org.centerkiosk.core.hub;

import java.time.Instant;
import java.util.List;
import org.centerkiosk.core.event.Venue;

/**
 * What is published at a hub and what waits there.
 *
 * @param edition number of the published one, 0 where there is none
 * @param takeover number of the newest one, 0 where there was none
 * @param threshold how many people must sign an edition
 * @param venues the centre's tree, as the hub was set up
 * @param drafts the newest first
 * @param editions the newest first
 */
public record HubOverview(
        String centre,
        int edition,
        int takeover,
        int threshold,
        List<Venue> venues,
        List<HubDraft> drafts,
        List<Past> editions) {

    public HubOverview {
        venues = List.copyOf(venues);
        drafts = List.copyOf(drafts);
        editions = List.copyOf(editions);
    }

    /**
     * One line of the history.
     *
     * @param draft id of the draft that it was
     */
    public record Past(int number, String sha256, Instant published, int draft) {}
}
