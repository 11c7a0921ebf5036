package org.centerkiosk.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of addresses and paths. */
final class AddressFormats {

    private static final Set<String> WEB = Set.of("http", "https");
    // Two letters or more: C: is a drive.
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,4094}[\\x21-\\x7e])?");

    private AddressFormats() {}

    /** An http or https address. */
    static Format<URI> web() {
        return setting -> web(setting.value(), "an http or https address, such as https://example.org/stream");
    }

    /** An http, https, webcal or file address, or a path. */
    static Format<URI> feed(Places places) {
        String expected = "an http, https, webcal or file address, or the path of a file or folder";
        return setting -> {
            String text = setting.value();
            if (!SCHEME.matcher(text).matches()) {
                return path(setting, places, expected).toUri();
            }
            String scheme = text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "file" -> file(text, expected);
                // What calendar programs make of an https address that is to be subscribed to.
                case "webcal", "webcals" -> web("https" + text.substring(scheme.length()), expected);
                default -> web(text, expected);
            };
        };
    }

    /** A path, made absolute. */
    static Format<Path> path(Places places) {
        return setting -> path(setting, places, "a path, such as /var/lib/center-kiosk");
    }

    /** What may stand in the value of an HTTP header. */
    static Format<String> headerValue() {
        return setting -> {
            if (!HEADER_VALUE.matcher(setting.value()).matches()) {
                throw new Unfit("cannot be sent", "1 to 4096 printable ASCII characters, such as Bearer 1234");
            }
            return setting.value();
        };
    }

    private static Path path(Setting setting, Places places, String expected) throws Unfit {
        try {
            if (setting.isUnset()) {
                throw new Unfit("is empty", expected);
            }
            Formats.rejectControls(setting.value(), expected);
            return places.resolve(setting);
        } catch (InvalidPathException e) {
            throw new Unfit("is no path: " + Shown.of(e.getReason()), expected);
        }
    }

    private static URI file(String text, String expected) throws Unfit {
        URI uri = uri(text, expected);
        if (uri.getPath() == null || uri.getPath().isEmpty() || !isEmpty(uri.getAuthority())) {
            throw new Unfit("is no file address", "three slashes, such as file:///srv/calendar.ics");
        }
        return uri;
    }

    private static URI web(String text, String expected) throws Unfit {
        URI uri = uri(text, expected);
        if (uri.getScheme() == null || !WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new Unfit("is no such address", expected);
        }
        if (isEmpty(uri.getHost())) {
            throw new Unfit("names no host", expected);
        }
        if (uri.getPort() > 65_535) {
            throw new Unfit("has a port that does not exist", "a port up to 65535");
        }
        if (uri.getRawUserInfo() != null) {
            throw new Unfit("has a name or password in it", "the address without it and authorization beside it");
        }
        return uri;
    }

    private static URI uri(String text, String expected) throws Unfit {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Unfit("is no address: " + e.getReason().toLowerCase(Locale.ROOT), expected);
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
