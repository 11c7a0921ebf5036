package org.centerkiosk.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The hub as a server; what terminals need to follow one is in {@link HubLinkConfig}.
 *
 * @param directory where it keeps what it has, made by {@code kiosk hub init}
 * @param listen where it can be reached
 * @param publicUrl the address that terminals and phones use, where it is not the one listened on
 * @param allowPlainHttp whether it may be reached from other machines without TLS
 * @param behindProxy whether a reverse proxy stands before it, whose Forwarded header is believed
 */
public record HubConfig(
        Path directory,
        HubListen listen,
        @Nullable URI publicUrl,
        boolean allowPlainHttp,
        boolean behindProxy,
        HubTlsConfig tls,
        HubDatabaseConfig database,
        HubLimitsConfig limits) {

    static HubConfig read(Section in) {
        return new HubConfig(
                in.value("directory", AddressFormats.path(in.places())),
                in.value("listen", HubListen.format()),
                in.optional("publicUrl", AddressFormats.web()),
                in.value("allowPlainHttp", Formats.flag()),
                in.value("behindProxy", Formats.flag()),
                HubTlsConfig.read(in.in("tls")),
                HubDatabaseConfig.read(in.in("database")),
                HubLimitsConfig.read(in.in("limits")));
    }
}
