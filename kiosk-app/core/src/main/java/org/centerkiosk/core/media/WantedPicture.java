package org.centerkiosk.core.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture that the programme would show.
 *
 * @param uri http, https, file or data
 * @param source the name of the feed that wants it
 * @param title of the event that it belongs to, for reports
 * @param authorization for its server, a secret; null where none is known
 * @param localAllowed whether it may lie in a file of this machine: only for feeds that do so themselves
 */
public record WantedPicture(
        String uri, String source, String title, @Nullable String authorization, boolean localAllowed) {

    @Override
    public String toString() {
        return "WantedPicture[" + source + ": " + title + "]";
    }
}
