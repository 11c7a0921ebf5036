package org.centerkiosk.hub.http;

import java.time.Duration;

/**
 * What one client, or all of them, may take from the hub.
 *
 * @param connections open at once, all clients together; the operating system needs as many open files
 * @param liveClients of those, on the live stream
 * @param headerBytes request line and header fields together
 * @param headerTime from the first byte of a connection, or of a later request, to the end of its header: dribbled bytes
 *     do not prolong it; the TLS handshake counts
 * @param bodyTime from the first byte of a request to the end of its body
 * @param idleTime without a byte in either direction; longer than the live stream's heartbeat
 * @param throttling how often one may guess
 */
public record HubLimits(
        int connections,
        int liveClients,
        int headerBytes,
        Duration headerTime,
        Duration bodyTime,
        Duration idleTime,
        Throttling throttling) {

    /**
     * Attempts that fail, from one address.
     *
     * @param loginsPerMinute wrong passwords
     * @param enrolmentsPerMinute wrong join codes
     */
    public record Throttling(int loginsPerMinute, int enrolmentsPerMinute) {}

    public static HubLimits defaults() {
        return new HubLimits(
                12_000,
                10_000,
                16 << 10,
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                Duration.ofSeconds(40),
                new Throttling(10, 60));
    }
}
