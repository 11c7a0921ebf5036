package org.centerkiosk.core.hub;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.centerkiosk.core.fetch.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where a hub is, and how it is known to be the one.
 *
 * @param url http or https with a host, perhaps a path, no slash at the end
 * @param certificateSha256 of the one certificate that is trusted, in lower-case hexadecimal; null where the platform's
 *     authorities vouch for it
 */
public record HubAddress(URI url, @Nullable String certificateSha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public HubAddress {
        if (!Address.isWeb(url) || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of a hub is like https://hub.example.org:8443, not " + Address.shown(url));
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address of a hub holds no user and no password");
        }
        if (certificateSha256 != null) {
            certificateSha256 = certificateSha256.toLowerCase(Locale.ROOT).replace(":", "");
            requireSha256("the fingerprint of the certificate", certificateSha256);
        }
        String text = url.toString();
        if (text.endsWith("/")) {
            url = URI.create(text.substring(0, text.length() - 1));
        }
    }

    /** A hub that the platform's authorities vouch for, or on plain http. */
    public static HubAddress of(URI url) {
        return new HubAddress(url, null);
    }

    /** The address of a path that begins with a slash. */
    public URI resolve(String path) {
        return URI.create(url + path);
    }

    static void requireSha256(String what, String value) {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is 64 hexadecimal digits, not " + value);
        }
    }
}
