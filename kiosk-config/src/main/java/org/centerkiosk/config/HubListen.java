package org.centerkiosk.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the hub listens.
 *
 * @param host a name or an address of this machine; an IPv6 address without brackets
 * @param port 0 for any free one
 */
public record HubListen(String host, int port) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]{2,60})]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public HubListen {
        if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no such address: " + host + ":" + port);
        }
    }

    static Format<HubListen> format() {
        return setting -> {
            Matcher parts = WRITTEN.matcher(setting.value());
            if (!parts.matches() || Integer.parseInt(parts.group(3)) > HIGHEST_PORT) {
                throw new Unfit("is no host with a port", "such as 127.0.0.1:8480, 0.0.0.0:8480 for all, or [::]:8480");
            }
            String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
            return new HubListen(host, Integer.parseInt(parts.group(3)));
        };
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
