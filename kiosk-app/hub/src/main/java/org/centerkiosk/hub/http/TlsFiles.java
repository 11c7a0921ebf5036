package org.centerkiosk.hub.http;

import java.nio.file.Path;

/** Where the hub's certificate and private key are. They are read again when they change. */
public sealed interface TlsFiles {

    /**
     * PEM files.
     *
     * @param chain the hub's certificate, then those that vouch for it
     * @param key PKCS #8, not encrypted, for the hub's eyes only
     */
    record Pem(Path chain, Path key) implements TlsFiles {}

    /** A PKCS #12 file with one private key, and the file that holds its password. */
    record Pkcs12(Path store, Path passwordFile) implements TlsFiles {}
}
