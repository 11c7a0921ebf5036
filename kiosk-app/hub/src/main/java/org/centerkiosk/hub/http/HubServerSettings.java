package org.centerkiosk.hub.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where the hub listens, and how.
 *
 * @param host name or address of the interface; plain HTTP is for loopback alone
 * @param port 0 for any free one
 * @param tls certificate and key, null for plain HTTP
 * @param plainAllowed plain HTTP on any interface: passwords and tokens then cross the network in clear
 * @param behindProxy a reverse proxy stands before it: its Forwarded header says who the client is and what it asked for
 */
public record HubServerSettings(
        String host, int port, @Nullable TlsFiles tls, boolean plainAllowed, boolean behindProxy, HubLimits limits) {

    public HubServerSettings {
        if (tls == null && !plainAllowed && !isLoopback(host)) {
            throw new IllegalArgumentException("plain HTTP on " + host + " would send passwords in clear:"
                    + " set hub.tls.certificate and hub.tls.key, or listen on 127.0.0.1");
        }
    }

    /** Plain HTTP on loopback, any free port. */
    public static HubServerSettings local() {
        return new HubServerSettings("127.0.0.1", 0, null, false, false, HubLimits.defaults());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
