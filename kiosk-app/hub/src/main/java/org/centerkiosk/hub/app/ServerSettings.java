package org.centerkiosk.hub.app;

import java.time.Duration;
import org.centerkiosk.config.HubConfig;
import org.centerkiosk.config.HubLimitsConfig;
import org.centerkiosk.config.HubTlsConfig;
import org.centerkiosk.hub.http.HubLimits;
import org.centerkiosk.hub.http.HubServerSettings;
import org.centerkiosk.hub.http.TlsFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From configuration keys to what the server takes. */
final class ServerSettings {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);

    private ServerSettings() {}

    static HubServerSettings of(HubConfig config) throws HubException {
        TlsFiles tls = tls(config.tls());
        if (tls == null && config.allowPlainHttp()) {
            LOG.warn("hub.allowPlainHttp is set: passwords and tokens cross the network in clear");
        }
        try {
            return new HubServerSettings(
                    config.listen().host(),
                    config.listen().port(),
                    tls,
                    config.allowPlainHttp(),
                    config.behindProxy(),
                    limits(config.limits()));
        } catch (IllegalArgumentException e) {
            throw new HubException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable TlsFiles tls(HubTlsConfig config) {
        if (config.certificate() != null && config.key() != null) {
            return new TlsFiles.Pem(config.certificate(), config.key());
        }
        return config.store() != null && config.passwordFile() != null
                ? new TlsFiles.Pkcs12(config.store(), config.passwordFile())
                : null;
    }

    private static HubLimits limits(HubLimitsConfig config) {
        HubLimits usual = HubLimits.defaults();
        Duration idle = usual.idleTime();
        return new HubLimits(
                config.connections(),
                config.liveClients(),
                usual.headerBytes(),
                config.headerTime(),
                config.bodyTime(),
                idle,
                new HubLimits.Throttling(config.loginsPerMinute(), config.enrolmentsPerMinute()));
    }
}
