package org.centerkiosk.hub.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.config.HubListen;
import org.centerkiosk.core.hub.HubAddress;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.TlsFiles;
import org.centerkiosk.hub.http.TlsFingerprint;
import org.centerkiosk.hub.root.RootDocuments;

/** Makes the whole line of a join code: the hub's address and fingerprints beside the secret. */
final class JoinLines {

    private final HubAddress address;
    private final RootDocuments roots;

    private JoinLines(HubAddress address, RootDocuments roots) {
        this.address = address;
        this.roots = roots;
    }

    /**
     * For a hub.
     *
     * @param listening the port that it has, where the configuration leaves it open
     */
    static JoinLines of(HubContext hub, HubServerSettings settings, int listening) throws HubException {
        TlsFiles tls = settings.tls();
        try {
            Optional<String> certificate = tls == null ? Optional.empty() : TlsFingerprint.ofSelfSigned(tls);
            URI url = url(hub.config(), tls != null, listening);
            // On plain HTTP, as behind a proxy, the certificate is another's.
            return new JoinLines(new HubAddress(url, certificate.orElse(null)), hub.roots());
        } catch (IOException e) {
            throw new HubException("the hub's certificate cannot be read: " + e.getMessage(), e);
        }
    }

    private static URI url(HubConfig config, boolean isTls, int listening) throws UnknownHostException {
        if (config.publicUrl() != null) {
            return config.publicUrl();
        }
        HubListen listen = config.listen();
        String host = InetAddress.getByName(listen.host()).isAnyLocalAddress()
                ? InetAddress.getLocalHost().getHostAddress()
                : listen.host();
        return URI.create(
                (isTls ? "https://" : "http://") + new HubListen(host, listen.port() == 0 ? listening : listen.port()));
    }

    JoinCode line(String code) {
        return new JoinCode(address, code, RootText.sha256(roots.latestDocument()));
    }

    HubAddress address() {
        return address;
    }
}
