package org.centerkiosk.core.sync;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.fetch.Address;
import org.jspecify.annotations.Nullable;

/**
 * A feed of the configuration.
 *
 * @param name unique among the feeds
 * @param uri http, https, or a file or folder as a file URI
 * @param authorization value of the {@code Authorization} header, a secret; null for none
 * @param category of the events that do not say theirs, null where only words can tell
 */
public record FeedSource(
        String name,
        URI uri,
        @Nullable String authorization,
        @Nullable Category category) {

    /** A feed whose events are sorted by their words alone. */
    public FeedSource(String name, URI uri, @Nullable String authorization) {
        this(name, uri, authorization, null);
    }

    public FeedSource {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a feed has a name");
        }
        uri = withoutCalendarScheme(uri);
        if (!Address.isWeb(uri) && !"file".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "the address of feed " + name + " is neither http, https nor a file: " + Address.shown(uri));
        }
        if (authorization != null && !authorization.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("the authorization of feed " + name + " is not plain ASCII");
        }
    }

    /** A feed without a secret, at an address or a path. */
    public static FeedSource of(String name, String location) {
        boolean isAddress = location.matches("(?i)(https?|webcals?|file):.*");
        return new FeedSource(
                name, isAddress ? URI.create(location) : Path.of(location).toUri(), null);
    }

    /** Calendars are often given as webcal, which says no more than that a calendar is meant. */
    private static URI withoutCalendarScheme(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.equals("webcal") || scheme.equals("webcals")) {
            return URI.create("https" + uri.toString().substring(scheme.length()));
        }
        return uri;
    }

    boolean isLocal() {
        return !Address.isWeb(uri);
    }

    /** What content belongs to: content of another address is shown until there is some of this one. */
    String origin() {
        return uri.toString();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "FeedSource[" + name + ", " + Address.shown(uri) + "]";
    }
}
