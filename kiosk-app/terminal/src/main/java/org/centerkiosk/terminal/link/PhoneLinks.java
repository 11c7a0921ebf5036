package org.centerkiosk.terminal.link;

import java.time.Instant;
import java.util.Locale;
import org.centerkiosk.core.hub.ScanKey;

/**
 * The links for phones that this screen shows: they say which event and which terminal, and change every quarter of an
 * hour.
 *
 * @param since when these were first shown
 */
public record PhoneLinks(ScanKey key, String terminal, Instant since) {

    /** To that event's page, in capitals, for a symbol of version 4 at most. */
    public String to(String uid) {
        return key.link(uid, terminal, since);
    }

    /** Where they lead, for people. */
    public String domain() {
        return key.publicUrl().getAuthority().toLowerCase(Locale.ROOT);
    }
}
