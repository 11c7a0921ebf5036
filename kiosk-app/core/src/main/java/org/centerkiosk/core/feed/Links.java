package org.centerkiosk.core.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the links of a document absolute and leaves out those that lead nowhere. */
final class Links {

    private static final int LONGEST = 2_000;

    private final @Nullable URI base;
    private final FeedLimits limits;
    private final Report report;

    Links(String location, FeedLimits limits, Report report) {
        this.base = base(location);
        this.limits = limits;
        this.report = report;
    }

    private static @Nullable URI base(String location) {
        try {
            if (location.matches("(?i)(https?|file):.*")) {
                return new URI(location);
            }
            return Path.of(location).toAbsolutePath().toUri();
        } catch (URISyntaxException | InvalidPathException e) {
            return null;
        }
    }

    /** The event's page: http or https. */
    @Nullable
    String page(Details details) {
        Details.Value value = details.first(Field.URL).orElse(null);
        if (value == null) {
            return null;
        }
        String url = value.text().strip();
        String lower = url.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        if (!web && lower.startsWith("www.")) {
            return page(value, "https://" + url);
        }
        return web ? page(value, url) : refused(value, "is no web address", "begin it with https://");
    }

    private @Nullable String page(Details.Value value, String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && url.length() <= LONGEST) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Reported like an address without a host.
        }
        return refused(value, "is no web address", "copy it from the browser");
    }

    /** The event's picture: http, https, file, or data within the document. */
    @Nullable
    String image(Details details) {
        Details.Value value = details.first(Field.IMAGE).orElse(null);
        if (value == null) {
            return null;
        }
        String text = value.text().strip();
        if (text.regionMatches(true, 0, "data:image/", 0, 11)) {
            return text.length() <= limits.bytes() ? text : null;
        }
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            URI absolute = uri.isAbsolute() || base == null ? uri : base.resolve(uri);
            String scheme =
                    absolute.getScheme() == null ? "" : absolute.getScheme().toLowerCase(Locale.ROOT);
            if (isAllowed(scheme) && text.length() <= LONGEST) {
                return absolute.toString();
            }
        } catch (URISyntaxException e) {
            // Reported like an address of another kind.
        }
        return refused(value, "is no picture's address", "use an https address or a file beside the schedule");
    }

    /** A schedule from the network has no business with the terminal's own files. */
    private boolean isAllowed(String scheme) {
        boolean local = base != null && "file".equalsIgnoreCase(base.getScheme());
        return scheme.equals("https") || scheme.equals("http") || scheme.equals("file") && local;
    }

    private @Nullable String refused(Details.Value value, String why, String remedy) {
        report.warning(
                value.where(), value.name(), Report.quote(value.text()) + " " + why + ", it is left out", remedy);
        return null;
    }
}
