package org.centerkiosk.core.edition;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centerkiosk.core.event.Event;

/**
 * What the public may read of where an event comes from. An edition is a public document: a path tells who works on whose
 * machine, and the address of a private calendar opens it to whoever reads it.
 */
public final class PublicSource {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|webcals?)://.*");

    /** What lies behind the last slash of either kind, without the slashes at the end. */
    private static final Pattern PATH = Pattern.compile("(?s).*[/\\\\]([^/\\\\]+)[/\\\\]*");

    /** For what is nothing but slashes. */
    private static final String NAMELESS = "schedule";

    private PublicSource() {}

    /** The name of a feed as it is; of a path the file's own name, of an address its host. */
    public static String of(String source) {
        if (ADDRESS.matcher(source).matches()) {
            return host(source);
        }
        if (source.indexOf('/') < 0 && source.indexOf('\\') < 0) {
            return source;
        }
        Matcher path = PATH.matcher(source);
        return path.matches() ? path.group(1) : NAMELESS;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? NAMELESS : host;
        } catch (IllegalArgumentException e) {
            return NAMELESS;
        }
    }

    /** The same events, fit to be read by everybody. */
    public static List<Event> in(List<Event> events) {
        return events.stream()
                .map(event -> event.withSource(of(event.source())))
                .toList();
    }

    static boolean isPublic(Event event) {
        return event.source().equals(of(event.source()));
    }
}
