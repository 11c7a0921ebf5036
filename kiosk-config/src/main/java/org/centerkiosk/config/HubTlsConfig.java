package org.centerkiosk.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The hub's certificate: two PEM files, or a PKCS #12 file with the file of its password, or neither.
 *
 * @param certificate the hub's own, then those that vouch for it
 * @param key PKCS #8, not encrypted
 * @param store PKCS #12
 * @param passwordFile holds the store's password
 */
public record HubTlsConfig(
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path store,
        @Nullable Path passwordFile) {

    static HubTlsConfig read(Section in) {
        Path certificate = in.optional("certificate", AddressFormats.path(in.places()));
        Path key = in.optional("key", AddressFormats.path(in.places()));
        Path store = in.optional("store", AddressFormats.path(in.places()));
        Path passwordFile = in.optional("passwordFile", AddressFormats.path(in.places()));
        requireBoth(in, "certificate", certificate, "key", key);
        requireBoth(in, "store", store, "passwordFile", passwordFile);
        if (certificate != null && store != null) {
            in.reject("store", "is one certificate too many", "either certificate and key, or store and passwordFile");
        }
        return new HubTlsConfig(certificate, key, store, passwordFile);
    }

    private static void requireBoth(
            Section in, String one, @Nullable Path oneValue, String other, @Nullable Path otherValue) {
        if ((oneValue == null) != (otherValue == null)) {
            String given = oneValue == null ? other : one;
            String missing = oneValue == null ? one : other;
            in.reject(given, "is of no use alone", "hub.tls." + missing + " beside it");
        }
    }
}
