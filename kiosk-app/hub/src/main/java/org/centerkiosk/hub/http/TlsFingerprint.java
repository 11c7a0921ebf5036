package org.centerkiosk.hub.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;

/** What a terminal must know of the hub's certificate beforehand. */
public final class TlsFingerprint {

    private TlsFingerprint() {}

    /**
     * SHA-256 of a certificate that vouches for itself, in hexadecimal; empty for one that an authority vouches for, which
     * is replaced every few months without anybody telling the terminals.
     */
    public static Optional<String> ofSelfSigned(TlsFiles files) throws IOException {
        KeyStore store = TlsKeys.read(files);
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate
                        && certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
                    return Optional.of(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IOException(files + " cannot be used: " + e.getMessage(), e);
        }
    }
}
