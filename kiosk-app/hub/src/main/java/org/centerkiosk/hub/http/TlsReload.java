package org.centerkiosk.hub.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the certificate that new connections see up to date with its files. Used by one thread. */
final class TlsReload {

    private static final Logger log = LoggerFactory.getLogger(TlsReload.class);

    private final TlsFiles files;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private List<FileTime> read;

    TlsReload(TlsFiles files) throws IOException {
        this.files = files;
        read = modified();
        configure(TlsKeys.read(files));
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    /** Reads the files again where they changed; what cannot be used leaves the certificate that is in use. */
    void check() {
        try {
            List<FileTime> now = modified();
            if (now.equals(read)) {
                return;
            }
            KeyStore keys = TlsKeys.read(files);
            factory.reload(changed -> configure(keys));
            read = now;
            log.info("TLS certificate read again: {}", files);
        } catch (Exception e) { // reload is declared to throw it
            log.warn("TLS certificate not changed, the one before stays in use: {}", e.getMessage());
        }
    }

    private void configure(KeyStore keys) {
        factory.setKeyStore(keys);
        factory.setKeyStorePassword(TlsKeys.PASSWORD);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // A hub on a LAN has one certificate; clients that connect by address send no name.
        factory.setSniRequired(false);
        factory.setRenegotiationAllowed(false);
    }

    private List<FileTime> modified() throws IOException {
        Stream<Path> paths = switch (files) {
            case TlsFiles.Pem(Path chain, Path key) -> Stream.of(chain, key);
            case TlsFiles.Pkcs12(Path store, Path password) -> Stream.of(store, password);
        };
        List<FileTime> times = new ArrayList<>();
        for (Path path : paths.toList()) {
            times.add(Files.getLastModifiedTime(path));
        }
        return times;
    }
}
