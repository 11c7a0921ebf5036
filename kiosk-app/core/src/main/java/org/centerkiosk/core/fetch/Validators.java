package org.centerkiosk.core.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes the next request conditional (RFC 9110, 8.8); what a server sends against the grammar is dropped, so that
 * it costs a transfer and never a request.
 *
 * @param etag entity tag with its quotes, for {@code If-None-Match}; for a file its size and time
 * @param lastModified HTTP date as the server wrote it, for {@code If-Modified-Since}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    /** RFC 9110, 8.8.3, without obs-text, which no client can send back unharmed; longer tags are a server gone wrong. */
    private static final Pattern ETAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]{0,1000}\"");

    public Validators {
        if (etag != null && !ETAG.matcher(etag).matches()) {
            etag = null;
        }
        if (lastModified != null && httpDate(lastModified) == null) {
            lastModified = null;
        }
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    /** What a "not modified" answer confirmed, with the tags that it replaced. */
    Validators renewedBy(Validators newer) {
        return newer.isEmpty() ? this : newer;
    }

    /** An IMF-fixdate (RFC 9110, 5.6.7), or null where it is none. */
    static @Nullable Instant httpDate(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
