package org.centerkiosk.core.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Web addresses as they are read and as they are shown. */
public final class Address {

    private static final int SHOWN = 120;

    private Address() {}

    /** The address for reports and logs: no user, no password, no query (they may hold secrets), and not too long. */
    public static String shown(URI uri) {
        if (uri.isOpaque() || uri.getHost() == null) {
            return shorten(uri.toString());
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?…";
        return shorten(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath()) + query;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Whether it is an http or https address with a host. */
    public static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || isSecure(uri));
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Same scheme, host and port (RFC 6454), default ports not told apart from none: then a secret goes once too few. */
    static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }

    /** Whether a secret for the one address may be sent to the other, which may be anything. */
    public static boolean isSameOrigin(URI one, String other) {
        try {
            URI uri = new URI(other);
            return isWeb(one) && isWeb(uri) && isSameOrigin(one, uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * The address in a {@code Location} header, null where it is none. Servers send raw UTF-8 and spaces in it; the
     * client hands the bytes over as Latin-1.
     */
    static @Nullable URI target(URI base, String location) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            if (b <= ' ' || b == 0x7F) {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                ascii.append((char) b);
            }
        }
        try {
            return base.resolve(new URI(ascii.toString()));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
