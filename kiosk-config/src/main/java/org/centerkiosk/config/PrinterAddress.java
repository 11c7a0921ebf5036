package org.centerkiosk.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a printer in the network takes what it prints.
 *
 * @param host a name or an address; an IPv6 address without brackets
 */
public record PrinterAddress(String host, int port) {

    /** Where receipt printers listen. */
    public static final int PORT = 9100;

    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]{2,60})]|([A-Za-z0-9._-]{1,253}))(?::([0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    public PrinterAddress {
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no such address: " + host + ":" + port);
        }
    }

    static Format<PrinterAddress> format() {
        return setting -> {
            String expected = "such as 192.168.1.60, printer.local:9100 or [fe80::1]:9100";
            Matcher parts = WRITTEN.matcher(setting.value());
            if (!parts.matches()) {
                throw new Unfit("is no host with a port", expected);
            }
            int port = parts.group(3) == null ? PORT : Integer.parseInt(parts.group(3));
            if (port < 1 || port > HIGHEST_PORT) {
                throw new Unfit("has a port that does not exist", expected);
            }
            return new PrinterAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), port);
        };
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
